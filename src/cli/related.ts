import { join } from 'node:path';
import type { Language } from '../model/diagnostic.ts';
import { DiagnosticError } from '../model/diagnostic.ts';
import type { Relations } from '../publication/related/relate.ts';
import { buildTime } from './build-time.ts';
import { cacheLimit } from './cache-limit.ts';
import { cacheOption, cacheSizeOption, defineCommand, exitCodes } from './command.ts';
import { say } from './messages.ts';
import { cacheFolder, siteFolder } from './site-folder.ts';

export const related = defineCommand({
	summary: 'command.related',
	operands: [{ name: 'post', label: 'operand.post' }],
	options: {
		explain: { type: 'boolean', description: 'option.explain' },
		cache: cacheOption,
		'cache-size': cacheSizeOption,
	},
	async run({ options, operands, language, terminal }) {
		// Loaded here: the other commands need none of the engine and start at once.
		const { openSiteCache } = await import('../cache/site-cache.ts');
		const { prepareSite } = await import('../build/prepare.ts');
		const { relateAllPosts } = await import('../build/related-posts.ts');
		const { namesOfPost } = await import('../publication/related-posts.ts');
		const cacheDir = cacheFolder(options, terminal);
		const cache = await openSiteCache({
			folder: join(cacheDir, 'blobs'),
			maxBytes: cacheLimit(options['cache-size'], language),
			environment: terminal.environment,
		});
		try {
			const prepared = await prepareSite({
				siteDir: siteFolder(options, terminal),
				cache,
				buildTime: buildTime(terminal, language),
				preview: false,
				onProgress: () => undefined,
			});
			if (!('publication' in prepared)) throw new DiagnosticError(prepared.diagnostics);
			const { publication, postsWithErrors } = prepared;
			const { posts } = publication;
			const name = (operands.post ?? '').replace(/^.*content\/posts\//u, '');
			const post = posts.find((other) => namesOfPost(other).includes(name));
			if (post === undefined) {
				terminal.printError(say(language, 'related.unknown', { name }));
				return exitCodes.failed;
			}
			const relations = await relateAllPosts(publication, cache.store, postsWithErrors);
			const titles = new Map(posts.map(({ source }) => [source.id, source.frontMatter.title]));
			const lines = describeRelated(post.source.id, relations, titles, { language, explain: options.explain === true });
			for (const line of lines) terminal.print(line);
			return exitCodes.ok;
		} finally {
			await cache.close();
		}
	},
});

/** The list of one post as lines of text; with `explain` the terms that made it, and what was left out. */
function describeRelated(
	id: string,
	{ index, lists, suppressedIn }: Relations,
	titles: ReadonlyMap<string, string>,
	{ language, explain }: { language: Language; explain: boolean },
): string[] {
	const position = index.documents.findIndex((document) => document.id === id);
	const entries = lists[position]!.entries.map(
		(entry) => `${entry.score.toFixed(3)}  ${titles.get(entry.id)}  ${entry.words.join('・')}`,
	);
	if (!explain) return entries;

	const { ids, weights } = index.vectors[position]!;
	const terms = [...ids]
		.map((term, at) => ({ name: index.termNames[term]!, weight: weights[at]! }))
		.sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1))
		.slice(0, maxTermsShown);
	const titleAt = (other: number) => titles.get(index.documents[other]!.id) ?? '';
	return [
		...entries,
		'',
		say(language, 'related.terms'),
		...terms.map(({ name, weight }) => `${weight.toFixed(3)}  ${name}`),
		'',
		say(language, 'related.suppressed'),
		...suppressedIn(position).map(({ position: other, score, cause, teller }) => {
			const reason =
				cause === 'same-story-as-listed'
					? say(language, 'related.same-story-as-listed', { title: titleAt(teller!) })
					: say(language, `related.${cause}`);
			return `${score.toFixed(3)}  ${titleAt(other)}  ${reason}`;
		}),
	];
}

const maxTermsShown = 30;
