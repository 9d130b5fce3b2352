import { availableParallelism } from 'node:os';
import type { BlobStore } from '../cache/blob-store.ts';
import { checkedSettings } from '../check/checked-site.ts';
import { openKeptChecks } from '../check/kept-checks.ts';
import { createRenderPool, type RenderPool, renderOn, usualLimits } from '../markdown/pool.ts';
import { createWatchedPool } from '../markdown/watched-pool.ts';
import type { Site } from '../model/site.ts';
import type { ArticleOutcome, ArticleTask } from './article-worker.ts';

/**
 * Renders articles on threads that check them while they are at it, where the site is to be checked, and keeps what was
 * found for the build's check.
 */
export function createArticlePool(siteDir: string, site: Site, store: BlobStore): RenderPool {
	const threads = availableParallelism();
	const checks = openKeptChecks(site, store);
	if (checks.rules.length === 0) return createRenderPool({ threads });
	const worker = new URL('./article-worker.ts', import.meta.url);
	const pool = createWatchedPool<ArticleTask, ArticleOutcome>({ ...usualLimits, worker, threads });
	const ofAll = { siteDir, site: checkedSettings(site), ruleNames: checks.rules.map(({ name }) => name) };
	return {
		async render(source, options) {
			const kind = source.file.startsWith('content/pages/') ? 'page' : 'post';
			const { document, published, checked } = await renderOn(pool, { ...ofAll, kind, source, options });
			await checks.keep(published, checked);
			return document;
		},
		close: () => pool.close(),
	};
}
