import { join } from 'node:path';
import { dev as startAstro } from 'astro';
import { openSiteCache } from '../cache/site-cache.ts';
import type { Environment } from '../cache/untrusted-build.ts';
import { takeWorkFolder } from '../cache/work-folder.ts';
import { type Diagnostic, DiagnosticError, hasErrors } from '../model/diagnostic.ts';
import { snapshotVariable, writeSnapshot } from '../sources/snapshot.ts';
import { type PrepareOptions, prepareSite } from './prepare.ts';
import { publicUrls } from './dev-urls.ts';
import { engineDir } from './engine.ts';
import { writeSearchIndex } from './search-files.ts';

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

/** Waits for an editor that writes a file in several steps. */
const settleMs = 50;

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
	const snapshotPath = join(work.path, 'snapshot.json');
	const prepareOptions: PrepareOptions = {
		siteDir,
		cache,
		workDir: work.path,
		buildTime: options.buildTime,
		preview: true,
		onProgress: () => undefined,
	};

	/** Whether the site could be read and is now the one to show. */
	async function refresh(): Promise<boolean> {
		const prepared = await prepareSite(prepareOptions);
		options.onDiagnostics(prepared.diagnostics);
		if (!('snapshot' in prepared) || hasErrors(prepared.diagnostics)) {
			if (!started) throw new DiagnosticError(prepared.diagnostics);
			return false;
		}
		await writeSearchIndex(prepared.publication, { cache, workDir: work.path });
		await writeSnapshot(snapshotPath, prepared.snapshot);
		return true;
	}

	async function release(): Promise<void> {
		await work.release();
		options.onDiagnostics((await cache.close()).diagnostics);
	}

	let started = false;
	try {
		await refresh();
	} catch (error) {
		await release();
		throw error;
	}
	process.env[snapshotVariable] = snapshotPath;
	const server = await startAstro({
		root: engineDir,
		logLevel: 'warn',
		server: { host, port },
		integrations: [publicUrls()],
	});
	started = true;

	const watched = ['content', 'public', 'site.yaml'].map((name) => join(siteDir, name));
	server.watcher.add(watched);
	let pending: NodeJS.Timeout | undefined;
	server.watcher.on('all', (_event, path) => {
		if (!watched.some((root) => path === root || path.startsWith(`${root}/`))) return;
		clearTimeout(pending);
		pending = setTimeout(() => void refresh(), settleMs);
	});
	return {
		url: `http://${host.includes(':') ? `[${host}]` : host}:${server.address.port}/`,
		async close() {
			await server.stop();
			await release();
		},
	};
}
