import type { ArchivePage } from '../publication/archives.ts';
import { feedPath } from '../publication/feed-outputs.ts';
import type { Post, Publication, Term } from '../publication/publication.ts';
import type { CategorySettings } from '../model/site.ts';
import { authorView, postCard } from './card.ts';
import { listHead } from './head.ts';
import { categoryView, colourClassOf, hrefOf } from './links.ts';
import { paginationView } from './pagination.ts';
import { phrase } from './phrases.ts';
import type { LinkView, ListView } from './view.ts';

/** How many posts the home page shows of each category. */
const postsPerSection = 4;

export function listView(page: ArchivePage, publication: Publication): ListView {
	const { site } = publication;
	const { archive } = page;
	const { label, name, description } = describeArchive(page, publication);
	const isFront = archive.variant === 'home' && page.number === null;
	const lead = isFront ? leadOf(page.posts, publication) : null;
	const card = (post: Post) => postCard(post, publication);
	const breadcrumb: LinkView[] = isFront ? [] : [{ label: 'トップ', url: hrefOf('/', site) }];
	if (page.number !== null && archive.path !== null && archive.variant !== 'home') {
		breadcrumb.push({ label: name, url: hrefOf(archive.path, site) });
	}
	const { subject } = archive;
	const category = categoryOf(page);
	return {
		kind: 'list',
		variant: archive.variant === 'home' && !isFront ? 'latest' : archive.variant,
		url: hrefOf(page.path, site),
		head: listHead(page, { name, description }, breadcrumb, publication),
		breadcrumb,
		label,
		title: phrase(name),
		description,
		colourClass: category === null ? null : colourClassOf(category),
		author: subject !== null && 'author' in subject ? authorView(subject.author, publication) : null,
		total: page.number === null ? archive.posts.length : null,
		lead: lead === null ? null : card(lead),
		posts: page.posts.filter((post) => post !== lead).map(card),
		sections: isFront ? sectionsOf(publication) : [],
		children: childrenOf(page, publication),
		pagination: paginationView(page, site),
		feedUrl: feedOf(page, publication),
	};
}

interface ArchiveDescription {
	/** Shown above the title. */
	label: string;
	name: string;
	description: string;
}

function describeArchive(page: ArchivePage, { site }: Publication): ArchiveDescription {
	const { variant, subject } = page.archive;
	const older = page.number === null ? '' : `（${page.number}ページ）`;
	if (subject === null) {
		return page.number === null
			? { label: '', name: site.title, description: site.description }
			: { label: '新着記事', name: `これまでの記事${older}`, description: `${site.title}の記事の一覧です。` };
	}
	if ('author' in subject) {
		const { name, settings } = subject.author;
		return { label: '筆者', name: `${name}${older}`, description: settings?.bio || `${name}の記事の一覧です。` };
	}
	if ('year' in subject) {
		const { year, month } = subject;
		const name = month === undefined ? `${year.year}年` : `${year.year}年${Number(month.month)}月`;
		return { label: '月日で探す', name: `${name}${older}`, description: `${name}に公開した記事の一覧です。` };
	}
	const { name } = subject.term;
	const label = { category: 'カテゴリー', tag: 'タグ', series: '連載' }[variant as 'category' | 'tag' | 'series'];
	const settings = subject.term.settings as CategorySettings | null;
	return {
		label,
		name: `${name}${older}`,
		description: settings?.description || `${label}「${name}」の記事の一覧です。`,
	};
}

function categoryOf({ archive: { variant, subject } }: ArchivePage): Term<CategorySettings> | null {
	return variant === 'category' && subject !== null && 'term' in subject
		? (subject.term as Term<CategorySettings>)
		: null;
}

/** The lead story: the newest pinned post of the site, else the newest post with an image among the newest, else the newest. */
function leadOf(newest: Post[], { posts }: Publication): Post | null {
	return (
		posts.find((post) => post.source.frontMatter.pinned) ??
		newest.slice(0, 5).find((post) => post.image !== null) ??
		newest[0] ??
		null
	);
}

function sectionsOf(publication: Publication): ListView['sections'] {
	return publication.categories.flatMap((term) => {
		const category = categoryView(term, publication.site);
		const posts = term.posts.slice(0, postsPerSection).map((post) => postCard(post, publication));
		return category === null || posts.length === 0 ? [] : [{ category, posts }];
	});
}

function childrenOf({ archive: { variant, subject } }: ArchivePage, { site }: Publication): ListView['children'] {
	if (variant !== 'year' || subject === null || !('year' in subject)) return [];
	return subject.year.months.map(({ month, path, posts }) => ({
		label: `${Number(month)}月`,
		url: hrefOf(path, site),
		count: posts.length,
	}));
}

function feedOf({ archive: { variant, subject } }: ArchivePage, { site }: Publication): string | null {
	if (variant === 'home') return hrefOf(feedPath(null, 'rss'), site);
	const hasFeed = (variant === 'category' && site.feeds.categories) || (variant === 'tag' && site.feeds.tags);
	if (!hasFeed || subject === null || !('term' in subject)) return null;
	return hrefOf(encodeURI(feedPath(subject.term.path, 'rss')), site);
}
