import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestBytes } from '../cache/digest.ts';
import { checkArticle, type CheckedFile } from '../check/check-document.ts';
import type { CheckedSite } from '../check/checked-site.ts';
import type { PublishedFile } from '../check/kept-checks.ts';
import { rules } from '../check/rules/index.ts';
import { parseOnce } from '../markdown/parser.ts';
import { renderMarkdown } from '../markdown/render.ts';
import { beginTask, type WatchedTask } from '../markdown/watched-pool.ts';
import { asOutcome, type RenderOutcome, type RenderTask } from '../markdown/worker.ts';

/** Runs in a thread of the article pool: checks an article and renders it, and parses it once for both. */
export default function workOnArticle(task: WatchedTask<ArticleTask>): ArticleOutcome {
	beginTask(task);
	const { source, options, siteDir, kind, site, ruleNames } = task;
	return asOutcome(() => {
		const parse = parseOnce();
		const bytes = readFileSync(join(siteDir, source.file));
		const published = { file: source.file, kind, digest: digestBytes(bytes) };
		const chosen = rules.filter(({ name }) => ruleNames.includes(name));
		const checked = checkArticle({ file: source.file, kind, bytes }, { rules: chosen, site, parse });
		// Last of all: it changes the tree.
		return { document: renderMarkdown(source, options, parse), published, checked };
	});
}

export interface ArticleTask extends RenderTask {
	/** Absolute path of the site folder. */
	siteDir: string;
	kind: PublishedFile['kind'];
	site: CheckedSite;
	/** Names of the rules to run. */
	ruleNames: string[];
}

export type ArticleOutcome =
	| Exclude<RenderOutcome, { document: unknown }>
	| (Extract<RenderOutcome, { document: unknown }> & { published: PublishedFile; checked: CheckedFile });
