import { diagnose, type Diagnostic } from '../model/diagnostic.ts';
import { archivePath } from '../model/permalink.ts';
import type { CategorySettings, Site } from '../model/site.ts';
import { displayNames, tagSlug, termKey } from '../model/taxonomy.ts';
import type { Post, Term, YearArchive } from './publication.ts';

type Report = (diagnostic: Diagnostic) => void;

/** Categories of site.yaml in its order, then those that only posts name, each warned of once. */
export function assembleCategories(posts: Post[], site: Site, report: Report): Term<CategorySettings>[] {
	const members = membersByTerm(posts, (post) => post.source.frontMatter.categories);
	const known = new Set(site.categories.map((settings) => settings.name));
	const unknown = [...members].filter(([name]) => !known.has(name)).sort(([a], [b]) => (a < b ? -1 : 1));
	for (const [category, [first]] of unknown) {
		if (first !== undefined) report(diagnose('category-unknown', keyPlace(first, 'categories'), { category }));
	}
	const categories: Term<CategorySettings>[] = [
		...site.categories.map((settings) => ({
			name: settings.name,
			slug: settings.slug,
			path: archivePath(site.paths.category, { slug: settings.slug }),
			posts: members.get(settings.name) ?? [],
			settings,
			card: null,
		})),
		...unknown.map(([name, categorised]) => {
			const slug = slugOf(name, categorised, report);
			return {
				name,
				slug,
				path: archivePath(site.paths.category, { slug }),
				posts: categorised,
				settings: null,
				card: null,
			};
		}),
	];
	const byName = new Map(categories.map((category) => [category.name, category]));
	for (const post of posts) {
		post.category = byName.get(post.source.frontMatter.categories[0] ?? '') ?? null;
	}
	return categories;
}

/** Tags that differ only by case or width are one tag, shown in its most frequent spelling. */
export function assembleTags(posts: Post[], site: Site, report: Report): Term<null>[] {
	const names = displayNames(posts.flatMap((post) => post.source.frontMatter.tags));
	const members = membersByTerm(posts, (post) => post.source.frontMatter.tags.map(termKey));
	const tags = [...members].map(([key, tagged]): Term<null> => {
		const name = names.get(key) ?? key;
		const slug = slugOf(name, tagged, report, 'tags');
		return { name, slug, path: archivePath(site.paths.tag, { slug }), posts: tagged, settings: null, card: null };
	});
	const byKey = new Map([...members.keys()].map((key, index) => [key, tags[index]]));
	for (const post of posts) {
		const keys = new Set(post.source.frontMatter.tags.map(termKey));
		post.tags = [...keys].flatMap((key) => byKey.get(key) ?? []);
	}
	return tags.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Series in order of their names; parts by `series_part`, else by date, newest first as everywhere. */
export function assembleSeries(posts: Post[], site: Site, report: Report): Term<null>[] {
	const members = membersByTerm(posts, ({ source }) => source.frontMatter.series ?? []);
	return [...members]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, parts]) => {
			const slug = slugOf(name, parts, report, 'series');
			return { name, slug, path: archivePath(site.paths.series, { slug }), posts: parts, settings: null, card: null };
		});
}

/** Years and their months, newest first, by the calendar of the site's time zone. */
export function assembleYears(posts: Post[], site: Site): YearArchive[] {
	const years = Map.groupBy(posts, (post) => post.source.frontMatter.date.slice(0, 4));
	return [...years].map(([year, inYear]) => ({
		year,
		path: archivePath(site.paths.year, { year }),
		posts: inYear,
		months: [...Map.groupBy(inYear, (post) => post.source.frontMatter.date.slice(5, 7))].map(([month, inMonth]) => ({
			month,
			path: archivePath(site.paths.month, { year, month }),
			posts: inMonth,
		})),
	}));
}

/** Posts by term, in the posts' order. A post that names a term twice counts once. */
function membersByTerm(posts: Post[], termsOf: (post: Post) => string | string[]): Map<string, Post[]> {
	const members = new Map<string, Post[]>();
	for (const post of posts) {
		for (const term of new Set([termsOf(post)].flat())) {
			const group = members.get(term);
			if (group === undefined) members.set(term, [post]);
			else group.push(post);
		}
	}
	return members;
}

function slugOf(name: string, posts: Post[], report: Report, key: 'tags' | 'categories' | 'series' = 'categories') {
	const slug = tagSlug(name);
	if (slug !== null) return slug;
	const [first] = posts;
	if (first !== undefined) report(diagnose('tag-url', keyPlace(first, key), { tag: name }));
	return encodeURIComponent(name).replaceAll('%', '-');
}

function keyPlace({ source }: Post, key: string) {
	const start = source.keyPositions[key];
	return { file: source.file, ...(start && { start }) };
}
