import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BlobStore } from '../../src/cache/blob-store.ts';
import { prepareSite } from '../../src/build/prepare.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { type HostileCase, type HostileFile, postOf } from './case.ts';

/** A store that lasts as long as a case, so that each is read by the whole way. */
function memoryStore(): BlobStore {
	const entries = new Map<string, Uint8Array>();
	return {
		get: async (key) => entries.get(key),
		has: async (key) => entries.has(key),
		put: async (key, bytes) => entries.set(key, bytes).has(key),
	};
}

export const settings = `title: 試験
description: 試験のためのサイトです。
url: https://example.jp
affiliate:
  label: 【PR】広告を含みます。
`;

/** Runs what a build runs before its first page, and returns the findings as a case has them. */
export async function findInCase(hostile: HostileCase): Promise<string[]> {
	const folder = await writeCase(hostile);
	try {
		const { diagnostics } = await prepareSite({
			siteDir: folder,
			cache: { store: memoryStore(), folders: [], close: async () => ({ diagnostics: [], counts: noCounts }) },
			buildTime: new Date('2026-06-01T03:00:00Z'),
			preview: false,
			check: false,
			onProgress: () => undefined,
			// Threads would cost more than all the rest; the limits do not need them.
			startPool: () => ({ render: async (...task) => renderMarkdown(...task), close: async () => undefined }),
		});
		return diagnostics.map((diagnostic) => describe(diagnostic, hostile.id));
	} finally {
		await rm(folder, { recursive: true });
	}
}

const noCounts = { fetched: 0, sent: 0, evicted: 0 };

/** Writes a case as a site folder, which is the caller's to remove. */
export async function writeCase({ files }: Pick<HostileCase, 'files'>): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'kawaraban-hostile-'));
	const all: Record<string, HostileFile> = { 'site.yaml': `${settings}cards: false\n`, ...files };
	for (const [path, content] of Object.entries(all)) await writeHostileFile(join(folder, path), content);
	return folder;
}

export async function writeHostileFile(path: string, content: HostileFile): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	if (typeof content === 'string' || content instanceof Uint8Array) await writeFile(path, content);
	else if ('link' in content) await symlink(content.link, path);
	else {
		await writeFile(path, '');
		await truncate(path, content.bytes);
	}
}

export function describe({ file, start, rule, severity }: Diagnostic, id: string): string {
	const own = [postOf(id), postOf(id, 'mdx')].includes(file) ? '' : `${file}:`;
	return `${own}${start.line}:${start.column} ${rule}${severity === 'error' ? '' : ` ${severity}`}`;
}
