/**
 * Offsets of `<` that begin HTML which CommonMark would continue to the end of the article because its end never
 * comes: a comment, an instruction, a declaration, CDATA, or `<script>`, `<pre>`, `<style>`, `<textarea>`.
 *
 * @see https://spec.commonmark.org/0.31.2/#html-blocks start conditions 1 to 5
 */
export function unclosedHtmlOffsets(body: string): Set<number> {
	const offsets = new Set<number>();
	if (!body.includes('<')) return offsets;
	for (const { start, end } of runOnHtml) {
		const lastEnd = lastMatch(body, end);
		for (const match of body.matchAll(start)) {
			if (match.index > lastEnd) offsets.add(match.index);
		}
	}
	return offsets;
}

const runOnHtml = [
	{ start: /<!--/gu, end: /-->/gu },
	{ start: /<\?/gu, end: /\?>/gu },
	{ start: /<![A-Za-z]/gu, end: />/gu },
	{ start: /<!\[CDATA\[/gu, end: /\]\]>/gu },
	{ start: /<(?:script|pre|style|textarea)(?=[\s>]|$)/giu, end: /<\/(?:script|pre|style|textarea)>/giu },
];

function lastMatch(text: string, pattern: RegExp): number {
	let last = -1;
	for (const match of text.matchAll(pattern)) last = match.index;
	return last;
}
