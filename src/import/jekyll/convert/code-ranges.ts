/** Parts of a Markdown text that are code, in order: fenced blocks and code spans within a paragraph. */
export function codeRanges(text: string): [start: number, end: number][] {
	const ranges: [number, number][] = [];
	let paragraphStart = 0;
	let offset = 0;
	let fence: { sign: string; start: number } | null = null;
	const closeParagraph = (end: number) => {
		addCodeSpans(text.slice(paragraphStart, end), paragraphStart, ranges);
	};
	for (const line of text.split('\n')) {
		const end = offset + line.length;
		const marker = /^[ \t]{0,12}(?:[-*+>]\s+|\d+\.\s+)?(?<sign>`{3,}|~{3,})(?<rest>.*)$/u.exec(line)?.groups;
		if (fence !== null) {
			if (marker !== undefined && marker['sign']!.startsWith(fence.sign) && marker['rest']!.trim() === '') {
				ranges.push([fence.start, end]);
				fence = null;
				paragraphStart = end;
			}
		} else if (marker !== undefined && !marker['rest']!.includes('`')) {
			closeParagraph(offset);
			fence = { sign: marker['sign']!, start: offset };
		} else if (line.trim() === '') {
			closeParagraph(offset);
			paragraphStart = end;
		}
		offset = end + 1;
	}
	// A fence that never closes is no code to kramdown.
	closeParagraph(text.length);
	return ranges.sort(([a], [b]) => a - b);
}

function addCodeSpans(paragraph: string, at: number, ranges: [number, number][]): void {
	if (!paragraph.includes('`')) return;
	const runs = [...paragraph.matchAll(/`+/gu)];
	for (let index = 0; index < runs.length; index += 1) {
		const open = runs[index]!;
		const close = runs.findIndex((run, other) => other > index && run[0].length === open[0].length);
		if (close === -1) continue;
		ranges.push([at + open.index, at + runs[close]!.index + open[0].length]);
		index = close;
	}
}

export function isInside(ranges: readonly [number, number][], offset: number): boolean {
	let low = 0;
	let high = ranges.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const [start, end] = ranges[middle]!;
		if (offset < start) high = middle - 1;
		else if (offset >= end) low = middle + 1;
		else return true;
	}
	return false;
}
