/**
 * Normalised discounted cumulative gain at 5 (Järvelin and Kekäläinen 2002), gain 2^grade − 1. Documents that nobody
 * judged have grade 0.
 */
export function ndcg(list: readonly string[], grades: Record<string, number>): number {
	const ideal = gain(Object.values(grades).sort((a, b) => b - a));
	return ideal === 0 ? 1 : gain(list.map((id) => grades[id] ?? 0)) / ideal;
}

function gain(grades: readonly number[]): number {
	return grades.slice(0, 5).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
}
