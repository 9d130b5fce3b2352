import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTinySite, listFiles, post, type TinySite, tinySiteTime } from '../site/harness.ts';
import { type CommandResult, runKawaraban } from '../site/run-command.ts';

const preload = new URL('fault.mjs', import.meta.url).href;

/** A built site of one post, of which there are several versions. */
export async function builtVersion(version: number): Promise<TinySite> {
	const site = await createTinySite({ 'public/a.txt': 'a' });
	await writeVersion(site, version);
	const { exitCode, stderr } = await buildWith(site, '');
	if (exitCode !== 0) throw new Error(stderr);
	return site;
}

export function writeVersion(site: TinySite, version: number): Promise<void> {
	return site.write('content/posts/2026-05-12-a.md', post(`第${version}版`, `本文の第${version}版です。`));
}

/** Builds while something goes wrong: see fault.mjs. */
export function buildWith({ folder }: TinySite, fault: string, ...args: string[]): Promise<CommandResult> {
	return runKawaraban(['build', '--site', folder, ...args], {
		environment: {
			// A build that is killed while it compiles them is one of the cases.
			KAWARABAN_TEMPLATES: '',
			SOURCE_DATE_EPOCH: String(tinySiteTime.getTime() / 1000),
			...(fault !== '' && { FAULT: fault, NODE_OPTIONS: `--import=${preload}` }),
		},
	});
}

/** Every file of an output with the digest of its content. */
export type Digest = Record<string, string>;

export async function digestOf({ folder }: TinySite): Promise<Digest> {
	const dist = join(folder, 'dist');
	const files = await listFiles(dist);
	return Object.fromEntries(
		await Promise.all(files.map(async (file) => [file, hash('sha1', await readFile(join(dist, file)))] as const)),
	);
}

/** What stands beside an output that should not. */
export async function leftovers({ folder }: TinySite): Promise<string[]> {
	return (await listFiles(folder)).filter((file) => file.startsWith('.dist.'));
}
