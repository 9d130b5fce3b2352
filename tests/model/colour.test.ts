import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrastRatio, ensureContrast, minimumTextContrast, relativeLuminance } from '../../src/model/colour.ts';

fc.configureGlobal({ seed: 45 });

const anyColour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast after WCAG 2.2', () => {
	test.each([
		['#000000', 0],
		['#ffffff', 1],
		['#ff0000', 0.2126],
		['#00ff00', 0.7152],
		['#0000ff', 0.0722],
	])('the relative luminance of %s is %d', (colour, luminance) => {
		expect(relativeLuminance(colour)).toBeCloseTo(luminance, 10);
	});

	test.each([
		['#000000', '#ffffff', 21],
		['#ffffff', '#ffffff', 1],
		['#767676', '#ffffff', 4.54],
		['#777777', '#ffffff', 4.48],
		['#FFFFFF', '#767676', 4.54],
	])('%s on %s has %d : 1', (colour, background, ratio) => {
		expect(contrastRatio(colour, background)).toBeCloseTo(ratio, 2);
	});

	test('the order of the two colours does not matter', () => {
		fc.assert(fc.property(anyColour, anyColour, (a, b) => contrastRatio(a, b) === contrastRatio(b, a)));
	});

	test.each(['red', '#fff', '1f5f8b', '#1f5f8g', '#1f5f8b00'])('%s is refused', (colour) => {
		expect(() => relativeLuminance(colour)).toThrow(TypeError);
	});
});

describe('a colour made readable', () => {
	test('a colour that can be read stays as it is', () => {
		expect(ensureContrast('#1F5F8B', ['#ffffff'])).toBe('#1f5f8b');
	});

	test.each([
		['#d98e04', '#ffffff'],
		['#ffd54a', '#ffffff'],
		['#7fd0ff', '#f4f3ef'],
		['#1f5f8b', '#151514'],
		['#7a3b8f', '#151514'],
		['#000000', '#201f1e'],
		['#ffffff', '#ffffff'],
	])('%s on %s moves no further than it must', (colour, background) => {
		const readable = ensureContrast(colour, [background]);
		expect(contrastRatio(readable, background)).toBeGreaterThanOrEqual(minimumTextContrast);
		expect(contrastRatio(readable, background)).toBeLessThan(minimumTextContrast + 0.1);
	});

	test('the hue is kept: a yellow becomes ochre, a blue a paler blue', () => {
		expect(['#ffd54a', '#1f5f8b'].map((colour, index) => ensureContrast(colour, [['#ffffff', '#151514'][index]!])))
			.toMatchInlineSnapshot(`
				[
				  "#907300",
				  "#4684b2",
				]
			`);
	});

	test('every background is respected', () => {
		const grounds = ['#ffffff', '#f4f3ef'];
		fc.assert(
			fc.property(anyColour, (colour) => {
				const readable = ensureContrast(colour, grounds);
				return grounds.every((ground) => contrastRatio(readable, ground) >= minimumTextContrast);
			}),
		);
	});

	test('any single background can be read on, and a second pass changes nothing', () => {
		fc.assert(
			fc.property(anyColour, anyColour, (colour, background) => {
				const readable = ensureContrast(colour, [background]);
				expect(contrastRatio(readable, background)).toBeGreaterThanOrEqual(minimumTextContrast);
				expect(ensureContrast(readable, [background])).toBe(readable);
			}),
		);
	});

	test('where no lightness suffices, the better of black and white is taken', () => {
		expect(ensureContrast('#ff0000', ['#000000', '#ffffff'])).toBe('#000000');
		expect(ensureContrast('#888888', ['#101010', '#606060'], 7)).toBe('#ffffff');
	});
});
