/** Lines that only one of two texts has, in order: `-` for the old one, `+` for the new one. */
export function diffLines(before: readonly string[], after: readonly string[]): string[] {
	let start = 0;
	while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
	let end = 0;
	while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end))
		end += 1;
	const removed = before.slice(start, before.length - end);
	const added = after.slice(start, after.length - end);
	if (removed.length * added.length > maxCells) {
		return [...removed.map((line) => `- ${line}`), ...added.map((line) => `+ ${line}`)];
	}
	return walk(removed, added, commonLengths(removed, added));
}

/** Beyond this the two have little in common, and the table would not fit. */
const maxCells = 4_000_000;

/** Lengths of the longest common subsequences of the tails. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array[] {
	const rows = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
	for (let i = a.length - 1; i >= 0; i -= 1) {
		for (let j = b.length - 1; j >= 0; j -= 1) {
			rows[i]![j] = a[i] === b[j] ? rows[i + 1]![j + 1]! + 1 : Math.max(rows[i + 1]![j]!, rows[i]![j + 1]!);
		}
	}
	return rows;
}

function walk(a: readonly string[], b: readonly string[], rows: readonly Uint32Array[]): string[] {
	const lines: string[] = [];
	let [i, j] = [0, 0];
	while (i < a.length || j < b.length) {
		if (i < a.length && j < b.length && a[i] === b[j]) {
			i += 1;
			j += 1;
		} else if (j >= b.length || (i < a.length && rows[i + 1]![j]! >= rows[i]![j + 1]!)) {
			lines.push(`- ${a[i]}`);
			i += 1;
		} else {
			lines.push(`+ ${b[j]}`);
			j += 1;
		}
	}
	return lines;
}
