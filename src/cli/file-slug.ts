import { slugify } from '../model/slug.ts';
import { checkedSitePath } from '../model/url.ts';

/**
 * The file name and URL part made of a title: letters and digits of any script stay, all else becomes `-`.
 * Empty where nothing remains.
 */
export function slugFromTitle(title: string): string {
	return slugify(cutToBytes(slugify(title.normalize('NFC')), maxSlugBytes));
}

/** Whether a slug that someone typed may name a file and stays as it is in the post's URL. */
export function isSafeSlug(slug: string): boolean {
	return slug !== '' && slugify(slug, { mode: 'pretty', cased: true }) === slug && !/^\.|\.$|\.\./u.test(slug);
}

/** Whether some system keeps the name for itself, or it is too long for a file name with its date. */
export function isReservedSlug(slug: string): boolean {
	return Buffer.byteLength(slug) > maxSlugBytes || 'rule' in checkedSitePath(`/${slug}/`);
}

/** File systems take 255 bytes a name; `2026-05-12-` and `.mdx` need some of them. */
const maxSlugBytes = 200;

function cutToBytes(text: string, maxBytes: number): string {
	let bytes = 0;
	let kept = '';
	for (const { segment } of new Intl.Segmenter('ja').segment(text)) {
		bytes += Buffer.byteLength(segment);
		if (bytes > maxBytes) break;
		kept += segment;
	}
	return kept;
}
