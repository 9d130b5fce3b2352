import { expect, test } from 'vitest';
import { pictureSource, variantPath, variantsOf } from '../../src/model/responsive-image.ts';

const digest = '0123456789abcdef';
const widthsOf = (width: number) => variantsOf({ width, height: 100, digest }).map((variant) => variant.width);

test('no smaller file is as wide as the image, and a narrow image has one of its own width', () => {
	expect(widthsOf(2000)).toEqual([420, 840, 1360]);
	expect(widthsOf(1360)).toEqual([420, 840, 1360]);
	expect(widthsOf(1200)).toEqual([420, 840, 1200]);
	expect(widthsOf(420)).toEqual([420]);
	expect(widthsOf(64)).toEqual([64]);
});

test('an image that is shown as it is has none', () => {
	expect(variantsOf({ width: 2000, height: 100 })).toEqual([]);
	expect(pictureSource({ width: 2000, height: 100 }, '')).toBeNull();
});

test('addresses have the site’s base, names on disk do not', () => {
	expect(variantPath({ digest, width: 420 })).toBe('/_astro/0123456789abcdef-420.avif');
	expect(pictureSource({ width: 500, height: 100, digest }, '/ニュース')).toEqual({
		type: 'image/avif',
		srcset:
			'/%E3%83%8B%E3%83%A5%E3%83%BC%E3%82%B9/_astro/0123456789abcdef-420.avif 420w, ' +
			'/%E3%83%8B%E3%83%A5%E3%83%BC%E3%82%B9/_astro/0123456789abcdef-500.avif 500w',
	});
});
