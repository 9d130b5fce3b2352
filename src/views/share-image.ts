import { cardSizePx } from '../ogp/card.ts';
import type { Card } from '../publication/cards.ts';
import type { PostImage, Publication } from '../publication/publication.ts';
import { absoluteUrl } from './links.ts';
import type { HeadView } from './view.ts';

type ShareImage = Pick<HeadView['openGraph'], 'image' | 'imageAlt' | 'imageWidth' | 'imageHeight'>;

/** The image that a share of a page shows: its own, else its card, else the site's card or default image. */
export function shareImage(own: PostImage | null, card: Card | null, publication: Publication): ShareImage {
	const drawn = card ?? publication.homeCard;
	if (own === null && drawn !== null) {
		const { width, height } = cardSizePx;
		return {
			image: absoluteUrl(drawn.url, publication.site),
			imageAlt: drawn.alt,
			imageWidth: width,
			imageHeight: height,
		};
	}
	const image = own ?? defaultImage(publication);
	return {
		image: image === null ? null : absoluteUrl(encodeURI(image.path), publication.site),
		imageAlt: image?.alt ?? '',
		imageWidth: image?.width ?? null,
		imageHeight: image?.height ?? null,
	};
}

function defaultImage({ site, imageSizes }: Publication): PostImage | null {
	const path = site.default_image;
	const size = path === undefined ? undefined : imageSizes[path];
	return path === undefined || size === undefined ? null : { path, ...size, alt: site.default_image_alt };
}
