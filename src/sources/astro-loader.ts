import type { Loader } from 'astro/loaders';
import { digestJson } from '../cache/digest.ts';
import { currentSnapshot, snapshotVariable } from './snapshot.ts';

/**
 * Puts posts or pages into Astro's data store: front matter and a digest, never a body. Astro
 * serialises its store and keeps several copies of it, so text there would cost memory and time.
 */
export function snapshotLoader(kind: 'posts' | 'pages'): Loader {
	return {
		name: `kawaraban-${kind}`,
		async load({ store, parseData, watcher, logger }) {
			const synchronise = async () => {
				const sources = currentSnapshot()?.[kind] ?? [];
				const ids = new Set(sources.map(({ id }) => id));
				for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
				for (const { id, frontMatter, htmlKey } of sources) {
					// With the body's key, so that the development server sees an edited body as a change.
					const digest = digestJson([frontMatter, htmlKey]);
					if (store.get(id)?.digest === digest) continue;
					store.set({ id, digest, data: await parseData({ id, data: frontMatter }) });
				}
			};
			await synchronise();

			const snapshotPath = process.env[snapshotVariable];
			if (watcher === undefined || snapshotPath === undefined) return;
			watcher.add(snapshotPath);
			watcher.on('change', (path) => {
				if (path !== snapshotPath) return;
				synchronise().catch((error: unknown) => logger.error(String(error)));
			});
		},
	};
}
