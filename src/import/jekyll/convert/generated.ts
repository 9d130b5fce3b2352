import { diagnose, type Diagnostic } from '../../../model/diagnostic.ts';
import { archivePath } from '../../../model/permalink.ts';
import { SiteSchema } from '../../../model/site.ts';
import { tagSlug } from '../../../model/taxonomy.ts';
import { encodePath, sitePathOfUrl } from '../../../model/url.ts';
import { foldFile, readable } from './collisions.ts';
import type { Entry } from './entries.ts';
import { authorsOf } from './front-matter.ts';
import type { SiteSettings } from './site-settings.ts';

/**
 * Settles addresses that the engine answers itself. A page of the old theme (its home page, its lists of
 * tags) gives way to ours; an article or a page with text of its own keeps its address, and our list moves.
 */
export function yieldToGenerated(
	entries: readonly Entry[],
	settings: SiteSettings,
	report: (diagnostic: Diagnostic) => void,
): Set<Entry> {
	const replaced = new Set<Entry>();
	const archives = archiveFiles(entries, settings);
	for (const entry of entries) {
		if (entry.path === null || entry.target === 'text') continue;
		const name = archives.get(foldFile(entry.path.file));
		if (name === undefined) continue;
		const place = { file: entry.document.path };
		if (name === 'home' && entry.target === 'post') {
			// A post without a name: its file has one.
			entry.path = sitePathOfUrl(encodePath(`/${entry.document.id.replace(/\.[^.]*$/u, '')}/`));
			report(diagnose('import-new-url', place, { newUrl: readable(entry.path) }));
		} else if (name === 'home' || (entry.target === 'page' && isThemePage(entry))) {
			replaced.add(entry);
			entry.path = null;
			report(diagnose('import-generated', place, { url: readable(entry.oldPath ?? archivePath('/', {})) }));
		} else {
			const paths = { ...(settings.values['paths'] as Record<string, string> | undefined) };
			paths[name] = `/archive${pathTemplates(settings)[name]}`;
			settings.values['paths'] = paths;
			report(diagnose('import-archive-moved', place, { url: readable(entry.path), path: paths[name] }));
		}
	}
	return replaced;
}

/** Files that the engine writes at fixed places, for what is copied or rendered to `public/`. */
export const generatedFiles: ReadonlySet<string> = new Set([
	'/feed.xml',
	'/atom.xml',
	'/feed.json',
	'/sitemap.xml',
	'/sitemap-news.xml',
	'/robots.txt',
	'/llms.txt',
	'/manifest.webmanifest',
	'/_redirects',
	'/_headers',
	'/redirects.json',
	'/index.html',
]);

/** A page that lists what the site holds, by Liquid: the engine has its own. */
function isThemePage({ document }: Entry): boolean {
	return (
		/\{%-?\s*for\s[^%]*\b(?:site\.|paginator)/u.test(document.content.text.slice(document.content.bodyStart)) ||
		document.content.text.slice(document.content.bodyStart).trim() === ''
	);
}

type PathName = keyof ReturnType<typeof pathTemplates>;

function pathTemplates({ values }: SiteSettings) {
	return SiteSchema.shape.paths.parse(values['paths'] ?? {});
}

function archiveFiles(entries: readonly Entry[], settings: SiteSettings): Map<string, PathName | 'home'> {
	const files = new Map<string, PathName | 'home'>();
	const templates = pathTemplates(settings);
	const add = (name: PathName, values: Record<string, string>) => {
		files.set(foldFile(archivePath(templates[name], values).file), name);
	};
	const categories = new Map(
		((settings.values['categories'] ?? []) as { name: string; slug: string }[]).map(({ name, slug }) => [name, slug]),
	);
	const authors = Object.entries((settings.values['authors'] ?? {}) as Record<string, { name: string }>);
	add('tag_index', {});
	add('author_index', {});
	for (const { facts, target } of entries) {
		if (target !== 'post' || facts.hidden !== null) continue;
		for (const tag of facts.tags) add('tag', { slug: tagSlug(tag) ?? tag });
		for (const category of facts.categories)
			add('category', { slug: categories.get(category) ?? tagSlug(category) ?? category });
		for (const name of authorsOf(facts.data)) {
			const id = authors.find(([key, author]) => key === name || author.name === name)?.[0];
			if (id !== undefined) add('author', { slug: id });
		}
		const [year, month] = (facts.date ?? '').split('-');
		if (year && month) {
			add('year', { year });
			add('month', { year, month });
		}
	}
	files.set('/index.html', 'home');
	return files;
}
