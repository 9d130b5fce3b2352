import { stringify } from 'yaml';
import { diagnose, type Diagnostic } from '../../../model/diagnostic.ts';
import { slugify } from '../../../model/slug.ts';
import { checkPermalinkStyle } from '../../../model/permalink.ts';
import { parseSite } from '../../../sources/site.ts';
import { asRecord, strings, text } from '../read/config.ts';
import type { JekyllSite } from '../read/jekyll-site.ts';
import { defaultsFor } from './defaults.ts';
import type { Entry } from './entries.ts';
import { authorsOf } from './front-matter.ts';
import type { ImportedRedirect } from './redirects.ts';

/** The part of site.yaml that the rest of the import depends on. */
export interface SiteSettings {
	permalink: string;
	defaultAuthor: string | null;
	/** Keys of site.yaml in the order they are written. */
	values: Record<string, unknown>;
}

/** What `_config.yml` and `_data` say, in the words of site.yaml. */
export function siteSettings(
	site: JekyllSite,
	entries: readonly Entry[],
	timeZone: string,
	report: (diagnostic: Diagnostic) => void,
): SiteSettings {
	const { settings } = site.config;
	const title = text(settings['title']) ?? text(settings['name']) ?? '（サイトの名前）';
	const permalink = usablePermalink(site, report);
	const authors = authorsFrom(site, entries, title);
	const [inherited] = authorsOf(defaultsFor('_posts/x.md', 'posts', site.config));
	const knows = (name: string) => Object.entries(authors).some(([id, author]) => id === name || author.name === name);
	const defaultAuthor = inherited !== undefined && knows(inherited) ? inherited : null;
	const x = text(settings['twitter_username']) ?? text(asRecord(settings['twitter'])['username']);
	const perPage = Number(settings['paginate'] ?? Number.NaN);
	const publisher = asRecord(settings['publisher']);
	const links = strings(Object.values(asRecord(settings['social']))).concat(
		strings(asRecord(settings['social'])['links']),
	);
	const values: Record<string, unknown> = {
		title,
		tagline: text(settings['tagline']) ?? undefined,
		description: text(settings['description'])?.trim() ?? title,
		url: originOf(text(settings['url']), report),
		base: /^(?:\/[^\s/?#]+)+$/u.test(site.config.baseurl) ? site.config.baseurl : undefined,
		timezone: timeZone,
		permalink,
		paths: pathsFrom(settings),
		posts_per_page: Number.isInteger(perPage) && perPage >= 1 && perPage <= 100 ? perPage : undefined,
		future: site.config.future || undefined,
		default_author: defaultAuthor ?? undefined,
		categories: categoriesFrom(site, entries),
		authors: Object.keys(authors).length === 0 ? undefined : authors,
		publisher: text(publisher['name']) === null ? undefined : { name: publisher['name'] },
		social: socialOf(x, links),
	};
	return { permalink, defaultAuthor, values };
}

/** The text of site.yaml. What the schema refuses is left out and reported, so that the site can be built. */
export function renderSiteYaml(
	{ values }: SiteSettings,
	redirects: readonly ImportedRedirect[],
	report: (diagnostic: Diagnostic) => void,
): string {
	const all: Record<string, unknown> = { ...values, ...(redirects.length > 0 && { redirects }) };
	for (let round = 0; round < maxRounds; round += 1) {
		const { diagnostics } = parseSite(toYaml(all));
		const wrong = diagnostics.find(({ severity }) => severity === 'error');
		if (wrong === undefined) break;
		const key = String(wrong.params['key'] ?? '').split('.')[0]!;
		if (!(key in all)) break;
		report(diagnose('import-setting-dropped', { file: '_config.yml' }, { key }));
		delete all[key];
	}
	return toYaml(all);
}

const maxRounds = 16;

function toYaml(values: Record<string, unknown>): string {
	const header = '# Jekyllの _config.yml から取り込んだ設定。項目の説明は docs/site-yaml.md にあります。\n';
	return header + stringify(JSON.parse(JSON.stringify(values)), { lineWidth: 0 });
}

function usablePermalink(site: JekyllSite, report: (diagnostic: Diagnostic) => void): string {
	const given = site.config.collections[0]!.permalink ?? site.config.permalink;
	const isNamed = ['date', 'pretty', 'ordinal', 'weekdate', 'none'].includes(given);
	const style = isNamed || given.startsWith('/') ? given : `/${given}`;
	if (checkPermalinkStyle(style) === null) return style;
	// Every post then gets its address written out.
	report(diagnose('import-setting-dropped', { file: '_config.yml' }, { key: 'permalink' }));
	return '/:year/:month/:day/:title/';
}

function originOf(url: string | null, report: (diagnostic: Diagnostic) => void): string {
	try {
		const { origin, protocol } = new URL(url ?? '');
		if (/^https?:$/u.test(protocol)) return origin;
	} catch {
		// Reported below, as for an address of another kind.
	}
	report(diagnose('import-no-url', { file: '_config.yml' }));
	return 'https://example.com';
}

function pathsFrom(settings: Record<string, unknown>): Record<string, string> | undefined {
	const archives = asRecord(asRecord(settings['jekyll-archives'])['permalinks']);
	const template = (name: string) => text(archives[name])?.replaceAll(':name', ':slug');
	const paths: Record<string, string | undefined> = {
		category: template('category'),
		tag: template('tag'),
		year: template('year'),
		month: template('month'),
		page: text(settings['paginate_path'])?.includes('page:num') ? 'page:num/' : undefined,
	};
	const given = Object.entries(paths).filter((pair): pair is [string, string] => pair[1] !== undefined);
	return given.length === 0 ? undefined : Object.fromEntries(given);
}

interface CategoryValue {
	name: string;
	slug: string;
	description?: string;
}

/** Categories that posts carry, most frequent first, with what the config or `_data` knows of them. */
function categoriesFrom(site: JekyllSite, entries: readonly Entry[]): CategoryValue[] | undefined {
	const described = new Map<string, CategoryValue>();
	for (const source of [site.config.settings, site.data]) {
		for (const [key, value] of Object.entries(source)) {
			if (/categor/iu.test(key)) for (const category of describedIn(value)) described.set(category.name, category);
		}
	}
	const counts = new Map<string, number>();
	for (const { facts } of entries) {
		for (const name of facts.categories) counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	const used = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
	const slugs = new Set([...described.values()].map(({ slug }) => slug));
	const others = used.flatMap((name): CategoryValue[] => {
		const slug = slugify(name, { mode: 'latin' });
		if (described.has(name) || slugs.has(slug) || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(slug)) return [];
		slugs.add(slug);
		return [{ name, slug }];
	});
	const categories = [...described.values(), ...others];
	return categories.length === 0 ? undefined : categories;
}

function describedIn(value: unknown): CategoryValue[] {
	const entries = Array.isArray(value)
		? value.map(asRecord)
		: Object.entries(asRecord(value)).map(([slug, item]) => Object.assign({ slug }, asRecord(item)));
	return entries.flatMap((entry: Record<string, unknown>): CategoryValue[] => {
		const name = text(entry['name']) ?? text(entry['title']);
		const slug = text(entry['slug']);
		if (name === null || slug === null || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(slug)) return [];
		const description = text(entry['description']);
		return [{ name: name.trim(), slug, ...(description !== null && { description }) }];
	});
}

interface AuthorValue {
	name: string;
	kind?: string;
	role?: string;
	bio?: string;
	image?: string;
	links?: string[];
}

/** `_data/authors.yml`, and the authors that posts name without being in it. */
function authorsFrom(site: JekyllSite, entries: readonly Entry[], title: string): Record<string, AuthorValue> {
	const authors: Record<string, AuthorValue> = {};
	const data = site.data['authors'];
	const listed = Array.isArray(data)
		? data.map((item) => [text(asRecord(item)['id']) ?? '', item])
		: Object.entries(asRecord(data));
	for (const [id, value] of listed as [string, unknown][]) {
		const fields = asRecord(value);
		const name = text(fields['name']) ?? text(fields['display_name']) ?? id;
		if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id)) authors[id] = authorValue(name, fields);
		else if (name !== '') authors[freeId(name, authors)] = authorValue(name, fields);
	}
	const names = new Set(
		entries.filter(({ target }) => target === 'post').flatMap(({ facts }) => authorsOf(facts.data)),
	);
	for (const name of names) {
		if (Object.entries(authors).some(([id, author]) => id === name || author.name === name)) continue;
		if (Object.keys(authors).length >= maxAuthors) break;
		const isHouse = /編集部|編集室|チーム|株式会社|\b(?:team|staff|inc)\b/iu.test(name) || name === title;
		authors[freeId(name, authors)] = { name, ...(isHouse && { kind: 'organization' }) };
	}
	return authors;
}

/** More are hardly authors but a field used for something else. */
const maxAuthors = 200;

function authorValue(name: string, fields: Record<string, unknown>): AuthorValue {
	const role = text(fields['role']) ?? text(fields['position']) ?? text(fields['title']);
	const bio = text(fields['bio']) ?? text(fields['description']);
	const picture = text(fields['image']) ?? text(fields['avatar']) ?? text(fields['picture']);
	const links = ['url', 'web', 'website', 'link', 'twitter_url', 'github_url']
		.flatMap((key) => text(fields[key]) ?? [])
		.filter((link) => /^https?:\/\/\S+$/u.test(link));
	return {
		name,
		...(role !== null && role !== name && { role }),
		...(bio !== null && { bio }),
		...(picture?.startsWith('/') && !picture.startsWith('//') && { image: picture }),
		...(links.length > 0 && { links }),
	};
}

function freeId(name: string, authors: Record<string, AuthorValue>): string {
	const ascii = slugify(name, { mode: 'ascii' }).replace(/^-+|-+$/gu, '');
	const base = ascii === '' ? 'author' : ascii;
	let id = base;
	for (let count = 2; id in authors; count += 1) id = `${base}-${count}`;
	return id;
}

function socialOf(x: string | null, links: readonly string[]): Record<string, unknown> | undefined {
	const absolute = [...new Set(links)].filter((link) => /^https?:\/\/\S+$/u.test(link));
	const account = x !== null && /^@?\w{1,15}$/u.test(x) ? x : null;
	if (account === null && absolute.length === 0) return undefined;
	return { ...(account !== null && { x: account }), ...(absolute.length > 0 && { links: absolute }) };
}
