import sharp from 'sharp';
import { layout } from '../../src/ogp/layout.ts';

/** How much of the title's ink two renderers may put elsewhere: edges differ, characters must not. */
const maxShare = 0.25;

/** Cards whose titles two renderers drew with different characters: one of them lacked a glyph. */
export async function differentInk(
	some: readonly Uint8Array[],
	others: readonly Uint8Array[],
): Promise<{ index: number; share: number }[]> {
	const different: { index: number; share: number }[] = [];
	for (const [index, picture] of some.entries()) {
		const [a, b] = await Promise.all([titleInk(picture), titleInk(others[index]!)]);
		let [ink, differing] = [0, 0];
		for (let at = 0; at < a.length; at += 1) {
			ink += 255 - a[at]!;
			differing += Math.abs(a[at]! - b[at]!);
		}
		const share = differing / 2 / ink;
		if (share > maxShare) different.push({ index, share });
	}
	return different;
}

/** The title's box in grey, at half size, where edges hardly count. */
function titleInk(picture: Uint8Array): Promise<Buffer> {
	const { x, y, widthPx, heightPx } = layout.title;
	return sharp(picture)
		.extract({ left: x, top: y, width: widthPx, height: heightPx })
		.resize(widthPx / 4)
		.normalise()
		.extractChannel(1)
		.raw()
		.toBuffer();
}
