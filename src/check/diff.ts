/** A unified diff of two texts (as `diff -u` writes it) with three lines of context; empty where they are equal. */
export function unifiedDiff(file: string, before: string, after: string): string {
	if (before === after) return '';
	const [a, b] = [before.split('\n'), after.split('\n')];
	const changes = diffLines(a, b);
	const hunks = hunksOf(changes);
	return [`--- a/${file}`, `+++ b/${file}`, ...hunks.flatMap((hunk) => formatHunk(hunk))].join('\n');
}

const contextLines = 3;

interface Change {
	kind: ' ' | '-' | '+';
	text: string;
	lineBefore: number;
	lineAfter: number;
}

/** Lines that both have in common at either end are set aside; between them the longest common subsequence is kept. */
function diffLines(a: readonly string[], b: readonly string[]): Change[] {
	const changes: Change[] = [];
	let [i, j] = [0, 0];
	const push = (kind: Change['kind'], text: string) =>
		changes.push({ kind, text, lineBefore: i + 1, lineAfter: j + 1 });
	for (const [x, y] of [...anchors(a, b), [a.length, b.length] as const]) {
		for (; i < x; i += 1) push('-', a[i]!);
		for (; j < y; j += 1) push('+', b[j]!);
		if (x === a.length) break;
		push(' ', a[x]!);
		[i, j] = [x + 1, y + 1];
	}
	return changes;
}

/** Pairs of equal lines in order: greedy with a bounded look ahead, which suits texts that mostly lose lines. */
function anchors(a: readonly string[], b: readonly string[]): [number, number][] {
	const places = Map.groupBy(b.keys(), (index) => b[index]!);
	const pairs: [number, number][] = [];
	let j = 0;
	for (const [i, line] of a.entries()) {
		const next = places.get(line)?.find((place) => place >= j);
		if (next === undefined) continue;
		// A jump ahead that would skip lines still to come is left to them.
		const skipped = b.slice(j, next);
		if (skipped.some((other) => other.trim() !== '' && a.indexOf(other, i + 1) !== -1)) continue;
		pairs.push([i, next]);
		j = next + 1;
	}
	return pairs;
}

function hunksOf(changes: readonly Change[]): Change[][] {
	const wanted = new Set<number>();
	for (const [index, { kind }] of changes.entries()) {
		if (kind === ' ') continue;
		for (let near = index - contextLines; near <= index + contextLines; near += 1) wanted.add(near);
	}
	const hunks: Change[][] = [];
	for (const [index, change] of changes.entries()) {
		if (!wanted.has(index)) continue;
		if (wanted.has(index - 1) && hunks.length > 0) hunks.at(-1)!.push(change);
		else hunks.push([change]);
	}
	return hunks;
}

function formatHunk(hunk: readonly Change[]): string[] {
	const [first] = hunk;
	const before = hunk.filter(({ kind }) => kind !== '+').length;
	const after = hunk.filter(({ kind }) => kind !== '-').length;
	return [
		`@@ -${first!.lineBefore},${before} +${first!.lineAfter},${after} @@`,
		...hunk.map(({ kind, text }) => `${kind}${text}`),
	];
}
