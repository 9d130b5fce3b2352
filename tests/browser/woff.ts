import { inflateSync } from 'node:zlib';

/**
 * The bare font in a WOFF 1.0 file (https://www.w3.org/TR/WOFF/): its tables inflated, under an sfnt header.
 * Chromium takes wrapped fonts from style sheets only, never from the system.
 */
export function unwrapWoff(woff: Buffer): Buffer {
	const tableCount = woff.readUInt16BE(12);
	const directory = Buffer.alloc(12 + 16 * tableCount);
	const largestPower = Math.floor(Math.log2(tableCount));
	const searchRange = 16 * 2 ** largestPower;
	woff.copy(directory, 0, 4, 8);
	directory.writeUInt16BE(tableCount, 4);
	directory.writeUInt16BE(searchRange, 6);
	directory.writeUInt16BE(largestPower, 8);
	directory.writeUInt16BE(16 * tableCount - searchRange, 10);

	const parts: Buffer[] = [directory];
	let offset = directory.length;
	for (let index = 0; index < tableCount; index += 1) {
		const entry = 44 + 20 * index;
		const start = woff.readUInt32BE(entry + 4);
		const storedLength = woff.readUInt32BE(entry + 8);
		const length = woff.readUInt32BE(entry + 12);
		const stored = woff.subarray(start, start + storedLength);
		const table = storedLength < length ? inflateSync(stored) : stored;
		const row = 12 + 16 * index;
		woff.copy(directory, row, entry, entry + 4);
		woff.copy(directory, row + 4, entry + 16, entry + 20);
		directory.writeUInt32BE(offset, row + 8);
		directory.writeUInt32BE(length, row + 12);
		const padding = Buffer.alloc(-length & 3);
		parts.push(table, padding);
		offset += length + padding.length;
	}
	return Buffer.concat(parts);
}
