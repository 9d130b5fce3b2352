/** An image of `public/` as pages need to know it. */
export interface ShownImage {
	/** In pixels, as shown. */
	width: number;
	height: number;
	/** Names the smaller files that are made of it; absent where it is shown as it is. */
	digest?: string | undefined;
}

/** One file made of an image. */
export interface ImageVariant {
	digest: string;
	width: number;
}

/**
 * How the files are encoded. AVIF alone: every browser of the last years knows it, others show the image itself, and each
 * further format would cost a site three files an image of the number that a CDN takes. Beyond libaom's effort 2 of 9 the
 * time multiplies by four while the files shrink by a tenth.
 */
export const variantEncoding = { format: 'avif', quality: 55, effort: 2 } as const;

/** A thumbnail, a telephone and a column of text, each for a screen of two dots a pixel. */
const widths = [420, 840, 1360];

/** The files to make of an image, smallest first. None is larger than the image. */
export function variantsOf({ digest, width }: ShownImage): ImageVariant[] {
	if (digest === undefined) return [];
	const smaller = widths.filter((candidate) => candidate < width);
	const all = smaller.length < widths.length ? [...smaller, width] : smaller;
	return all.map((chosen) => ({ digest, width: chosen }));
}

/** Below the folder of Astro's own hashed files, whose contents never change: site path without base. */
export function variantPath({ digest, width }: ImageVariant): string {
	return `/_astro/${digest}-${width}.${variantEncoding.format}`;
}

/** What a `<source>` element offers for an image; null where there is nothing but the image itself. */
export function pictureSource(image: ShownImage, base: string): PictureSource | null {
	const variants = variantsOf(image);
	if (variants.length === 0) return null;
	const candidates = variants.map((variant) => `${encodeURI(base)}${variantPath(variant)} ${variant.width}w`);
	return { type: `image/${variantEncoding.format}`, srcset: candidates.join(', ') };
}

export interface PictureSource {
	type: string;
	srcset: string;
}
