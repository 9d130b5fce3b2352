import { llmsTxt } from '../feeds/llms.ts';
import { newsSitemap } from '../feeds/news-sitemap.ts';
import { robotsTxt } from '../feeds/robots.ts';
import { sitemap, type SitemapEntry, sitemapIndex } from '../feeds/sitemap.ts';
import { webManifest } from '../feeds/web-manifest.ts';
import { icons } from '../model/icons.ts';
import { maxUrlsPerSitemap } from '../publication/outputs.ts';
import type { Post, Publication } from '../publication/publication.ts';
import { sitemapEntries } from './indexable.ts';
import { absoluteUrl, hrefOf } from './links.ts';

/** How many articles of a category llms.txt names. */
const llmsLinksPerSection = 20;

/** The sitemap, or one of its parts, or the index of the parts. */
export function sitemapText(part: number | null, publication: Publication): string {
	const entries = sitemapEntries(publication);
	if (part !== null) return sitemap(chunk(entries, part));
	const parts = [...publication.urls.values()].flatMap((output) =>
		output.kind === 'text' && output.text.type === 'sitemap' && output.text.part !== null ? [output.text.part] : [],
	);
	if (parts.length === 0) return sitemap(entries);
	return sitemapIndex(
		parts.map((number) => ({
			url: absoluteUrl(`/sitemap-${number}.xml`, publication.site),
			modified: newestChange(chunk(entries, number)),
		})),
	);
}

function chunk(entries: SitemapEntry[], part: number): SitemapEntry[] {
	return entries.slice((part - 1) * maxUrlsPerSitemap, part * maxUrlsPerSitemap);
}

function newestChange(entries: SitemapEntry[]): string | null {
	const dates = entries.flatMap(({ modified }) => modified ?? []);
	return dates.sort((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null;
}

export function newsSitemapText({ posts, site, buildTime }: Publication): string {
	const entries = posts
		.filter(isOpen)
		.slice(0, 1000)
		.map((post) => ({
			url: absoluteUrl(post.path, site),
			title: post.source.frontMatter.title,
			published: post.source.frontMatter.date,
		}));
	return newsSitemap(entries, { name: site.title, language: site.language }, buildTime);
}

export function robotsText({ site }: Publication): string {
	const sitemaps = ['/sitemap.xml', ...(site.news_sitemap ? ['/sitemap-news.xml'] : [])];
	return robotsTxt(sitemaps.map((path) => absoluteUrl(path, site)));
}

export function llmsText({ site, categories, pages }: Publication): string {
	const sections = categories.map(({ name, posts }) => ({
		name,
		links: posts
			.filter(isOpen)
			.slice(0, llmsLinksPerSection)
			.map((post) => ({
				title: post.source.frontMatter.title,
				url: absoluteUrl(post.path, site),
				summary: post.source.frontMatter.description ?? '',
			})),
	}));
	const fixed = pages
		.filter(({ source, path }) => !source.frontMatter.noindex && path.file !== '/404.html')
		.map(({ source, path }) => ({
			title: source.frontMatter.title,
			url: absoluteUrl(path, site),
			summary: source.frontMatter.description ?? '',
		}));
	return llmsTxt({
		title: site.title,
		description: site.description,
		sections: [...sections, { name: 'このサイトについて', links: fixed }],
	});
}

export function manifestText({ site }: Publication): string {
	return webManifest({
		name: site.title,
		language: site.language,
		description: site.description,
		startUrl: hrefOf('/', site),
		themeColour: site.theme.accent,
		backgroundColour: '#ffffff',
		icons: icons
			.filter(({ use }) => use === 'manifest')
			.map(({ file, sizePx }) => ({ url: hrefOf(file, site), sizePx, type: 'image/png', purpose: 'any' })),
	});
}

function isOpen(post: Post): boolean {
	return post.status === 'published' && !post.noindex;
}
