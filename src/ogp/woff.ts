import { inflateSync } from 'node:zlib';

/**
 * The tables of a WOFF 1.0 file (https://www.w3.org/TR/WOFF/), each inflated only when asked for.
 */
export class WoffFile {
	readonly #bytes: Buffer;
	readonly #entries: WoffEntry[];

	constructor(bytes: Buffer) {
		this.#bytes = bytes;
		this.#entries = Array.from({ length: bytes.readUInt16BE(12) }, (_, index) => {
			const at = 44 + 20 * index;
			return {
				tag: bytes.toString('latin1', at, at + 4),
				offset: bytes.readUInt32BE(at + 4),
				storedLength: bytes.readUInt32BE(at + 8),
				length: bytes.readUInt32BE(at + 12),
				checksum: bytes.readUInt32BE(at + 16),
			};
		});
	}

	/** The bytes of one table; undefined where the font has none of that name. */
	table(tag: string): Buffer | undefined {
		const entry = this.#entries.find((candidate) => candidate.tag === tag);
		return entry && this.#inflate(entry);
	}

	/** The bare font: its tables under an sfnt header. */
	toSfnt(): Buffer {
		const count = this.#entries.length;
		const entrySelector = Math.floor(Math.log2(count));
		const searchRange = 16 * 2 ** entrySelector;
		const directory = Buffer.alloc(12 + 16 * count);
		this.#bytes.copy(directory, 0, 4, 8);
		directory.writeUInt16BE(count, 4);
		directory.writeUInt16BE(searchRange, 6);
		directory.writeUInt16BE(entrySelector, 8);
		directory.writeUInt16BE(16 * count - searchRange, 10);

		const parts: Buffer[] = [directory];
		let offset = directory.length;
		for (const [index, entry] of this.#entries.entries()) {
			const row = 12 + 16 * index;
			directory.write(entry.tag, row, 'latin1');
			directory.writeUInt32BE(entry.checksum, row + 4);
			directory.writeUInt32BE(offset, row + 8);
			directory.writeUInt32BE(entry.length, row + 12);
			const padding = Buffer.alloc(-entry.length & 3);
			parts.push(this.#inflate(entry), padding);
			offset += entry.length + padding.length;
		}
		return Buffer.concat(parts);
	}

	#inflate({ offset, storedLength, length }: WoffEntry): Buffer {
		const stored = this.#bytes.subarray(offset, offset + storedLength);
		return storedLength < length ? inflateSync(stored) : stored;
	}
}

interface WoffEntry {
	tag: string;
	offset: number;
	storedLength: number;
	length: number;
	checksum: number;
}
