import type { Page } from 'playwright-core';

/** The characters for which the browser has no glyph: it draws nothing, or the box that stands for a missing one. */
export async function missingGlyphs(page: Page, characters: string, family = 'sans-serif'): Promise<string[]> {
	return page.evaluate(
		([text, font]) => {
			const sizePx = 64;
			const canvas = document.createElement('canvas');
			canvas.width = canvas.height = 2 * sizePx;
			const context = canvas.getContext('2d', { willReadFrequently: true })!;
			const draw = (character: string) => {
				context.clearRect(0, 0, canvas.width, canvas.height);
				context.font = `${sizePx}px ${font}`;
				context.fillText(character, sizePx / 2, 1.5 * sizePx);
				return context.getImageData(0, 0, canvas.width, canvas.height).data.join();
			};
			// Nothing, and two characters that no font ever has: the last of Unicode's and one of the private ones.
			const withoutGlyph = new Set([draw(' '), draw('\u{10FFFF}'), draw('\u{10FABC}')]);
			return [...text].filter((character) => withoutGlyph.has(draw(character)));
		},
		[characters, family] as const,
	);
}
