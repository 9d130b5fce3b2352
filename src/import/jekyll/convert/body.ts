import type { EditedText } from './text-edits.ts';

/** Plain HTML as the body of a Markdown file: without the blank lines and deep indents that would end or hide it. */
export function htmlAsMarkdown(body: EditedText): EditedText {
	const edits: { start: number; end: number; insert: string }[] = [];
	let offset = 0;
	let preformatted = 0;
	for (const line of body.text.split('\n')) {
		const end = offset + line.length;
		if (preformatted === 0) {
			if (line.trim() === '') edits.push({ start: offset, end: Math.min(end + 1, body.text.length), insert: '' });
			else {
				const indent = /^[ \t]+/u.exec(line)?.[0].length ?? 0;
				if (indent > 0) edits.push({ start: offset, end: offset + indent, insert: '' });
			}
		} else if (line.trim() === '') {
			// A blank line would end the HTML even there.
			edits.push({ start: offset, end: Math.min(end + 1, body.text.length), insert: '&#10;' });
		}
		preformatted +=
			(line.match(/<(?:pre|textarea)\b/giu) ?? []).length - (line.match(/<\/(?:pre|textarea)>/giu) ?? []).length;
		preformatted = Math.max(0, preformatted);
		offset = end + 1;
	}
	const compact = body.apply(edits);
	return /^\s*<(?:div|section|article|main|table|p|h[1-6]|ul|ol|dl|blockquote|figure|header|footer|nav|aside|details|center)\b/iu.test(
		compact.text,
	)
		? compact
		: compact.apply([
				{ start: 0, end: 0, insert: '<div>\n' },
				{
					start: compact.text.length,
					end: compact.text.length,
					insert: `${compact.text.endsWith('\n') ? '' : '\n'}</div>\n`,
				},
			]);
}
