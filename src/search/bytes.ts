/** Writes the index's binary files: numbers of seven bits a byte, and UTF-8 text. */
export function createByteWriter() {
	let bytes = new Uint8Array(1024);
	let length = 0;

	const reserve = (more: number) => {
		if (length + more <= bytes.length) return;
		const larger = new Uint8Array(Math.max(bytes.length * 2, length + more));
		larger.set(bytes.subarray(0, length));
		bytes = larger;
	};
	return {
		get length() {
			return length;
		},
		/** A number from 0 to 2³¹ − 1. */
		number(value: number) {
			reserve(5);
			for (; value > 0x7f; value >>>= 7) bytes[length++] = (value & 0x7f) | 0x80;
			bytes[length++] = value;
		},
		byte(value: number) {
			reserve(1);
			bytes[length++] = value;
		},
		/** Text with its length in bytes before it. */
		text(value: string) {
			reserve(5 + value.length * 3);
			// Without an encoder, whose call takes longer than the two or three characters of most terms.
			if (value.length < 40 && isBasic.test(value)) {
				bytes[length++] = value.length * 3;
				for (let at = 0; at < value.length; at += 1) {
					const unit = value.charCodeAt(at);
					bytes[length++] = 0xe0 | (unit >> 12);
					bytes[length++] = 0x80 | ((unit >> 6) & 0x3f);
					bytes[length++] = 0x80 | (unit & 0x3f);
				}
				return;
			}
			const encoded = encoder.encode(value);
			this.number(encoded.length);
			bytes.set(encoded, length);
			length += encoded.length;
		},
		bytes(value: Uint8Array) {
			reserve(value.length);
			bytes.set(value, length);
			length += value.length;
		},
		finish: () => bytes.slice(0, length),
	};
}

/** Reads what a `ByteWriter` wrote. */
export function createByteReader(bytes: Uint8Array, start = 0) {
	let at = start;
	return {
		get position() {
			return at;
		},
		get isAtEnd() {
			return at >= bytes.length;
		},
		number(): number {
			let value = 0;
			for (let shift = 0; ; shift += 7) {
				const byte = bytes[at++]!;
				value |= (byte & 0x7f) << shift;
				if (byte <= 0x7f) return value;
			}
		},
		byte: (): number => bytes[at++]!,
		text(): string {
			const length = this.number();
			return decoder.decode(bytes.subarray(at, (at += length)));
		},
		skip(length: number) {
			at += length;
		},
	};
}

/** Bytes that a number takes. */
export function lengthOfNumber(value: number): number {
	let length = 1;
	for (let rest = value; rest > 0x7f; rest >>>= 7) length += 1;
	return length;
}

/** Three bytes of UTF-8 each. */
const isBasic = /^[\u3000-\u9fff]+$/;

const encoder = new TextEncoder();
const decoder = new TextDecoder();
