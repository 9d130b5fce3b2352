import type { PageSource, PostSource } from '../model/post.ts';
import { type ImageVariant, type ShownImage, variantsOf } from '../model/responsive-image.ts';
import type { PostImage } from './publication.ts';

/** The images of `public/` that documents name, by path. An image that is absent has no entry. */
export type ImageSizes = Record<string, ShownImage>;

/** The image a document names, where the site really has it. */
export function imageOf({ frontMatter }: PostSource | PageSource, sizes: ImageSizes): PostImage | null {
	const path = frontMatter.image;
	const size = path === undefined ? undefined : sizes[path];
	if (path === undefined || size === undefined) return null;
	return { path, ...size, alt: frontMatter.image_alt ?? '' };
}

/** A file made of an image, and the image: its path below public/. */
export interface MadeImage {
	source: string;
	variant: ImageVariant;
}

/** All files to make of the images that pages show. Two copies of an image share theirs. */
export function listMadeImages(images: ImageSizes): MadeImage[] {
	const byDigest = new Map(Object.entries(images).map(([source, image]) => [image.digest, { source, image }]));
	return [...byDigest.values()].flatMap(({ source, image }) =>
		variantsOf(image).map((variant) => ({ source, variant })),
	);
}
