import { codeRanges, isInside } from '../code-ranges.ts';

/** Whether an element that holds blocks is open there: boxes that people write around articles' parts. */
export function isWithinHtml(text: string, offset: number): boolean {
	const before = text.slice(0, offset).replace(/\{%-?\s*highlight\b[^]*?endhighlight\s*-?%\}/gu, '');
	const code = codeRanges(before);
	let depth = 0;
	for (const { 0: tag, index } of before.matchAll(boxes)) {
		if (!isInside(code, index)) depth = Math.max(0, depth + (tag.startsWith('</') ? -1 : 1));
	}
	return depth > 0;
}

const boxes =
	/<\/?(?:article|aside|center|details|div|figure|footer|form|header|main|nav|section|table)\b(?![^<>]*\bmarkdown\s*=)[^<>]*>/giu;
