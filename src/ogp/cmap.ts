/**
 * The code points that a font's `cmap` table maps to a glyph, by its Unicode subtables of formats 4 and 12
 * (OpenType 1.9, https://learn.microsoft.com/typography/opentype/spec/cmap).
 */
export function codePointsOf(cmap: Buffer): Set<number> {
	const covered = new Set<number>();
	const count = cmap.readUInt16BE(2);
	for (let index = 0; index < count; index += 1) {
		const record = 4 + 8 * index;
		const platform = cmap.readUInt16BE(record);
		const isUnicode = platform === 0 || (platform === 3 && [1, 10].includes(cmap.readUInt16BE(record + 2)));
		if (!isUnicode) continue;
		const subtable = cmap.subarray(cmap.readUInt32BE(record + 4));
		const format = subtable.readUInt16BE(0);
		if (format === 4) addSegments(subtable, covered);
		else if (format === 12) addGroups(subtable, covered);
	}
	return covered;
}

/** Format 4: segments of the Basic Multilingual Plane, by an offset or through an array of glyphs. */
function addSegments(table: Buffer, covered: Set<number>): void {
	const doubled = table.readUInt16BE(6);
	const [ends, starts] = [14, 16 + doubled];
	const [deltas, rangeOffsets] = [starts + doubled, starts + 2 * doubled];
	for (let at = 0; at < doubled; at += 2) {
		const end = table.readUInt16BE(ends + at);
		const start = table.readUInt16BE(starts + at);
		const delta = table.readUInt16BE(deltas + at);
		const rangeOffset = table.readUInt16BE(rangeOffsets + at);
		for (let codePoint = start; codePoint <= end && codePoint !== 0xffff; codePoint += 1) {
			const inArray = rangeOffsets + at + rangeOffset + 2 * (codePoint - start);
			const isMapped = rangeOffset === 0 ? ((codePoint + delta) & 0xffff) !== 0 : table.readUInt16BE(inArray) !== 0;
			if (isMapped) covered.add(codePoint);
		}
	}
}

/** Format 12: groups of any plane. */
function addGroups(table: Buffer, covered: Set<number>): void {
	const count = table.readUInt32BE(12);
	for (let index = 0; index < count; index += 1) {
		const group = 16 + 12 * index;
		const [start, end, glyph] = [0, 4, 8].map((at) => table.readUInt32BE(group + at)) as [number, number, number];
		for (let codePoint = start; codePoint <= end; codePoint += 1) {
			if (glyph + codePoint - start !== 0) covered.add(codePoint);
		}
	}
}
