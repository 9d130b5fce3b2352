import { join } from 'node:path';
import { dev as startAstro } from 'astro';
import { openSiteCache } from '../cache/site-cache.ts';
import type { Environment } from '../cache/untrusted-build.ts';
import { takeWorkFolder } from '../cache/work-folder.ts';
import { type Diagnostic, DiagnosticError, hasErrors } from '../model/diagnostic.ts';
import { snapshotVariable, writeSnapshot } from '../sources/snapshot.ts';
import type { Relationships } from '../publication/complete.ts';
import { type Prepared, type PrepareOptions, prepareQuickly, prepareSite } from './prepare.ts';
import { createRefresher } from './refresher.ts';
import { createSourceMemo } from './source-memo.ts';
import { type DevSite, publicUrls } from './dev-urls.ts';
import { findIconSource } from './icon-source.ts';
import { engineDir } from './engine.ts';
import { writeSearchIndex } from './search-files.ts';
import { templateAdapter } from './template-adapter.ts';

export interface DevOptions {
	/** Absolute path of the folder with site.yaml. */
	siteDir: string;
	cacheDir: string;
	/** Most that the cache of derived data may take on the disk, in bytes. */
	maxCacheBytes: number;
	/** Names the cache that is shared with other machines, if any. */
	environment: Environment;
	buildTime: Date;
	host: string;
	port: number;
	/** Called with what was found each time the site was read. */
	onDiagnostics(diagnostics: Diagnostic[]): void;
}

export interface DevServer {
	url: string;
	close(): Promise<void>;
}

/**
 * Serves the site with drafts and scheduled posts, and reads it again whenever a file of it changes.
 * While the site has errors, the last good state stays on screen.
 *
 * @throws DiagnosticError where the site cannot be read at all
 */
export async function startDevServer(options: DevOptions): Promise<DevServer> {
	const { siteDir, cacheDir, maxCacheBytes: maxBytes, environment, host, port } = options;
	const cache = await openSiteCache({ folder: join(cacheDir, 'blobs'), maxBytes, environment });
	const work = await takeWorkFolder(join(cacheDir, 'dev'));
	const memo = createSourceMemo();
	const prepareOptions: PrepareOptions = {
		siteDir,
		memo,
		cache,
		buildTime: options.buildTime,
		preview: true,
		onProgress: () => undefined,
	};

	let current: DevSite | undefined;
	let relationships: Relationships | undefined;
	/** Makes the browsers load their page again. */
	let reload: (() => void) | undefined;

	/** What is new to show; null while the site has errors. */
	async function take(prepared: Awaited<ReturnType<typeof prepareSite>>): Promise<Prepared | null> {
		if (!('publication' in prepared) || hasErrors(prepared.diagnostics)) {
			if (current === undefined) throw new DiagnosticError(prepared.diagnostics);
			return null;
		}
		const { sources, publication } = prepared;
		const iconSource = await findIconSource(siteDir, sources.site);
		current = { publication, siteDir, workDir: work.path, store: cache.store, iconSource };
		relationships = sources.relationships;
		return prepared;
	}

	/** Shows what has changed at once; what needs a look at all articles waits until the editor pauses. */
	async function showQuickly(): Promise<void> {
		if (relationships === undefined) return;
		if (await take(await prepareQuickly(prepareOptions, relationships))) reload?.();
	}

	async function showWhole(): Promise<void> {
		const prepared = await prepareSite(prepareOptions);
		options.onDiagnostics(prepared.diagnostics);
		const taken = await take(prepared);
		if (taken === null) return;
		const { sources, publication } = taken;
		await writeSearchIndex(publication, { cache, workDir: work.path });
		const path = join(work.path, 'snapshot.json');
		await writeSnapshot(path, { ...sources, preview: true, siteDir, workDir: work.path });
		process.env[snapshotVariable] = path;
	}

	async function release(): Promise<void> {
		await work.release();
		options.onDiagnostics((await cache.close()).diagnostics);
	}

	try {
		await take(await prepareSite({ ...prepareOptions, check: false }));
	} catch (error) {
		await release();
		throw error;
	}
	const server = await startAstro({
		root: engineDir,
		logLevel: 'warn',
		server: { host, port },
		adapter: templateAdapter(),
		integrations: [
			publicUrls(
				() => current!,
				(send) => (reload = send),
			),
		],
	});

	const watched = ['content', 'public', 'site.yaml'].map((name) => join(siteDir, name));
	server.watcher.add(watched);
	const refresher = createRefresher(showQuickly, showWhole);
	refresher.settle();
	server.watcher.on('all', (_event, path) => {
		if (!watched.some((root) => path === root || path.startsWith(`${root}/`))) return;
		// Documents depend on all files but each other.
		if (!path.startsWith(watched[0]!)) memo.clear();
		refresher.onChange();
	});
	return {
		url: `http://${host.includes(':') ? `[${host}]` : host}:${server.address.port}/`,
		async close() {
			await server.stop();
			await refresher.stop();
			await release();
		},
	};
}
