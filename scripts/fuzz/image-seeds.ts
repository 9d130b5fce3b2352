import * as fc from 'fast-check';

/** Beginnings of every kind of image that is read, as latin1. */
const beginnings = [
	'\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x02\x08\0\0\0\0\0\0\0\0\0\0\0\0IEND',
	'\xff\xd8\xff\xe1\0\x20Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\xff\xc0\0\x11\x08\0\x02\0\x03\x03\xff\xd9',
	'GIF89a\x02\0\x02\0\0\0\0;',
	'RIFF\x20\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x01\0\0\x01\0\0\0\0\0\0\0\0\0\0',
	'RIFF\x20\0\0\0WEBPVP8L\x0a\0\0\0\x2f\x01\x40\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0',
	'\0\0\0\x1cftypavif\0\0\0\0avifmif1\0\0\0\0\0\0\0\x40meta\0\0\0\0\0\0\0\x30iprp\0\0\0\x28ipco\0\0\0\x14ispe\0\0\0\0\0\0\0\x02\0\0\0\x03\0\0\0\x09irot\x01',
	'<svg width="2" height="3"/>',
	'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x "y">]><svg viewBox="0 0 2 3">',
];

/** Images with a few bytes changed, cut off or doubled, and bytes that are no image. */
export const imageSeeds: fc.Arbitrary<string> = fc
	.tuple(
		fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...beginnings) }, latin1()),
		fc.array(fc.tuple(fc.nat(120), fc.nat(4), latin1()), { maxLength: 6 }),
		fc.nat(200),
	)
	.map(([text, changes, cut]) => {
		const changed = changes.reduce(
			(bytes, [at, length, by]) => bytes.slice(0, at) + by + bytes.slice(at + length),
			text,
		);
		return cut < 20 ? changed.slice(0, cut * 5) : changed;
	});

function latin1(): fc.Arbitrary<string> {
	return fc.uint8Array({ maxLength: 12 }).map((bytes) => Buffer.from(bytes).toString('latin1'));
}
