import type { PageSource, PostSource } from '../model/post.ts';
import type { PostImage } from './publication.ts';

/** Pixel sizes of the images of `public/` that documents name, by path. An image that is absent has no entry. */
export type ImageSizes = Record<string, { width: number; height: number }>;

/** The image a document names, where the site really has it. */
export function imageOf({ frontMatter }: PostSource | PageSource, sizes: ImageSizes): PostImage | null {
	const path = frontMatter.image;
	const size = path === undefined ? undefined : sizes[path];
	if (path === undefined || size === undefined) return null;
	return { path, ...size, alt: frontMatter.image_alt ?? '' };
}
