import { cardAlt, cardDigest, cardPath, type CardView } from '../ogp/card.ts';
import { articleCard, homeCard, listCard } from '../ogp/site-cards.ts';
import { type SitePath, sitePathOfFile } from '../model/url.ts';
import type { Owner } from './outputs.ts';
import type { Publication, Term } from './publication.ts';

/** The image that a shared page shows where it has none of its own. */
export interface Card {
	view: CardView;
	/** Its file, named by the page: a link already shared keeps its image. */
	path: SitePath;
	/** Its public URL without base, which changes with what is drawn. */
	url: string;
	alt: string;
	owner: Owner;
}

/** What cards depend on besides what is written on them. */
export interface CardSettings {
	/** `cardFingerprint()`: code, fonts and libraries that draw. */
	fingerprint: string;
	/** Digest of the site's logo; null without one. */
	logo: string | null;
}

/** Gives every post without an image, every list of a term, and the site itself its card. */
export function attachCards(publication: Publication, { fingerprint, logo }: CardSettings): void {
	const { site, posts, categories, tags, series } = publication;
	const make = (view: CardView, page: SitePath, owner: Owner): Card => {
		const { file, url } = cardPath(page.file, cardDigest(view, fingerprint));
		return { view, path: sitePathOfFile(file), url, alt: cardAlt(view), owner };
	};

	for (const post of posts) {
		if (post.image !== null) continue;
		const { file, keyPositions, frontMatter } = post.source;
		const owner = { file, ...(keyPositions.title && { point: keyPositions.title }) };
		post.card = make(articleCard(frontMatter, site, logo), post.path, owner);
	}
	const lists = { category: categories, tag: tags, series } as const;
	for (const variant of ['category', 'tag', 'series'] as const) {
		for (const term of lists[variant] as Term<{ colour?: string | undefined } | null>[]) {
			const list = { variant, title: term.name, articles: term.posts.length, colour: term.settings?.colour };
			term.card = make(listCard(list, site, logo), term.path, { file: 'site.yaml' });
		}
	}
	publication.homeCard = make(homeCard(site, logo), sitePathOfFile('/index.html'), { file: 'site.yaml' });
}

/** All cards of a publication: of what is published only. Two pages at one URL, an error of its own, share theirs. */
export function listCards({ posts, categories, tags, series, homeCard: home }: Publication): Card[] {
	const cards = [...posts, ...categories, ...tags, ...series, { card: home }].flatMap(({ card }) => card ?? []);
	return [...new Map(cards.map((card) => [card.path.file, card])).values()];
}
