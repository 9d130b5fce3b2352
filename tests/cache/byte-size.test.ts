import { expect, test } from 'vitest';
import { parseByteSize } from '../../src/cache/byte-size.ts';

test.each([
	['2GB', 2_000_000_000],
	['500MB', 500_000_000],
	['1.5 gb', 1_500_000_000],
	['64K', 64_000],
	['1T', 1_000_000_000_000],
	['1000', 1000],
	['12B', 12],
	['0', 0],
])('%s is %d bytes', (text, size) => {
	expect(parseByteSize(text)).toBe(size);
});

test.each(['', 'GB', '-1', '2GiB', '1e9', '2 G B', '2GB!', '１GB'])('「%s」 is no size', (text) => {
	expect(parseByteSize(text)).toBeNull();
});
