const units: Record<string, number> = { '': 1, K: 1e3, M: 1e6, G: 1e9, T: 1e12 };

/** Reads a size such as `500MB` or `2GB` (powers of ten; a bare number is bytes); null for anything else. */
export function parseByteSize(text: string): number | null {
	const match = /^(?<number>\d+(?:\.\d+)?)\s*(?:(?<unit>[KMGT]?)B?)$/iu.exec(text.trim());
	if (match === null) return null;
	const { number, unit = '' } = match.groups!;
	return Math.round(Number(number) * units[unit.toUpperCase()]!);
}
