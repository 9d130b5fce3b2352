import type { PostFrontMatter } from '../model/front-matter.ts';
import type { Site } from '../model/site.ts';
import type { CardView } from './card.ts';

/**
 * The card of an article. One of a series says so; the kind of the others is their category's.
 *
 * @param logo digest of the site's logo, `renderLogo`; null for none
 */
export function articleCard(frontMatter: PostFrontMatter, site: Site, logo: string | null): CardView {
	const [categoryName = ''] = frontMatter.categories;
	const category = site.categories.find(({ name }) => name === categoryName);
	const { series, series_part: part } = frontMatter;
	const isAnalysis = category?.article_type === 'AnalysisNewsArticle';
	return {
		...baseCard(site, logo),
		variant: series !== undefined ? 'series' : isAnalysis ? 'analysis' : 'news',
		title: frontMatter.title,
		label: series === undefined ? categoryName : part === undefined ? series : `${series} 第${part}回`,
		note: japaneseDay(frontMatter.date),
		byline: authorNames(frontMatter, site).join('、'),
		accent: category?.colour ?? site.theme.accent,
	};
}

/** The card of a category's, tag's or series' list. */
export function listCard(list: CardList, site: Site, logo: string | null): CardView {
	const { variant, title, articles, colour } = list;
	const note = `全${articles}本`;
	return {
		...baseCard(site, logo),
		variant,
		title,
		label: listLabels[variant],
		note,
		accent: colour ?? site.theme.accent,
	};
}

/** The card of the home page, and of every page that has no other. */
export function homeCard(site: Site, logo: string | null): CardView {
	return { ...baseCard(site, logo), variant: 'home', title: site.title, byline: site.tagline };
}

export interface CardList {
	variant: 'series' | 'category' | 'tag';
	title: string;
	/** How many articles it has. */
	articles: number;
	/** `#rrggbb`; the site's accent where the list has none. */
	colour?: string | undefined;
}

const listLabels: Record<CardList['variant'], string> = { series: '連載', category: 'カテゴリー', tag: 'タグ' };

function baseCard(site: Site, logo: string | null): Omit<CardView, 'variant' | 'title'> {
	const empty = { label: '', note: '', byline: '' };
	return { ...empty, siteName: site.title, accent: site.theme.accent, logo };
}

function authorNames({ authors }: PostFrontMatter, site: Site): string[] {
	const named = authors.length > 0 ? authors : [site.default_author ?? ''].filter((name) => name !== '');
	return named.map((name) => site.authors[name]?.name ?? name);
}

/** `2026年5月12日`: the day of the timestamp's own offset, the site's. */
function japaneseDay(iso: string): string {
	const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
	return `${year}年${month}月${day}日`;
}
