/**
 * The candidate a writer most likely meant by a name that does not exist, or null if none is near.
 * Near is at most one edit for every three characters (insert, delete, replace, swap of neighbours),
 * so that "titel" finds "title" but a short name never finds an unrelated one.
 */
export function closestName(name: string, candidates: Iterable<string>): string | null {
	const wanted = [...name.toLowerCase()];
	// Longer than any name of ours, and the table below grows with the square of the length.
	if (wanted.length > 64) return null;
	let closest: string | null = null;
	let fewestEdits = Math.max(1, Math.floor(wanted.length / 3)) + 1;
	for (const candidate of candidates) {
		const edits = countEdits(wanted, [...candidate.toLowerCase()]);
		if (edits < fewestEdits && edits < Math.max(wanted.length, candidate.length)) {
			closest = candidate;
			fewestEdits = edits;
		}
	}
	return closest;
}

/** `（title？）` for a message about a name that does not exist; empty where no candidate is near. */
export function suggestionFor(name: string, candidates: Iterable<string>): string {
	const closest = closestName(name, candidates);
	return closest === null ? '' : `（${closest}？）`;
}

/** Optimal string alignment distance (restricted Damerau–Levenshtein). */
function countEdits(a: readonly string[], b: readonly string[]): number {
	const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
	for (let row = 1; row <= a.length; row += 1) {
		const above = rows[row - 1]!;
		const current = [row];
		for (let column = 1; column <= b.length; column += 1) {
			const replace = above[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
			const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			const swap = swapped ? rows[row - 2]![column - 2]! + 1 : Infinity;
			current.push(Math.min(replace, swap, above[column]! + 1, current[column - 1]! + 1));
		}
		rows.push(current);
	}
	return rows[a.length]![b.length]!;
}
