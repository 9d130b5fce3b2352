/** Steps to look for the ends of code spans: one that never comes is looked for to the end of the paragraph. */
const maxCodeSpanSteps = 10_000_000;

/** The paragraph in which looking for the ends of code spans has taken too many steps. */
export function findUnclosedCode(body: string): { kind: 'code'; line: number; column: number } | undefined {
	let steps = 0;
	let start = 0;
	for (const { index, 0: gap } of [...body.matchAll(/\n[ \t>]*\n/gu), { index: body.length, 0: '' }]) {
		const paragraph = body.slice(start, index);
		steps += paragraph.includes('`') ? stepsOf(paragraph) : 0;
		if (steps > maxCodeSpanSteps) return { kind: 'code', line: body.slice(0, start).split('\n').length, column: 1 };
		start = index + gap.length;
	}
	return undefined;
}

/** A run of backticks is closed by the next of the same length (CommonMark 6.1). */
function stepsOf(paragraph: string): number {
	let steps = 0;
	const lengths = new Set<number>();
	for (const { index, 0: run } of [...paragraph.matchAll(/`+/gu)].toReversed()) {
		if (!lengths.has(run.length)) steps += paragraph.length - index;
		lengths.add(run.length);
	}
	return steps;
}
