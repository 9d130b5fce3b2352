import { existsSync, rmSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { hasEnded, nameOfProcess } from '../cache/leases.ts';

/** A folder in which a build makes its output, beside the one that it will take the place of. */
export interface StagedOutput {
	/** Absolute path. It holds an output from before the last, or nothing. */
	path: string;
	/** Puts it in the place of the output folder. */
	publish(): Promise<void>;
	/** Removes what has not been published. */
	discard(): Promise<void>;
}

/** What a build that was stopped has left. */
export interface Leftovers {
	/** Whether there was anything of a build that never ended. */
	wasInterrupted: boolean;
	/** Whether it had taken the last output away already, which is now back in its place. */
	wasRestored: boolean;
}

/**
 * Mends what a build that was stopped has left beside an output folder. No system can replace a folder in one
 * step: between the two that it takes, the last output stands under another name.
 */
export async function repairOutput(outDir: string): Promise<Leftovers> {
	const folder = dirname(outDir);
	const names = await readdir(folder).catch(() => []);
	const [abandonedNext, abandonedPrevious] = await Promise.all(
		[nextPrefix(outDir), previousPrefix(outDir)].map((prefix) => abandoned(folder, names, prefix)),
	);
	const newest = (await newestOf(folder, abandonedPrevious!)) ?? null;
	const wasRestored = newest !== null && !existsSync(outDir) && (await tryRename(join(folder, newest), outDir));
	for (const name of [...abandonedNext!, ...abandonedPrevious!]) {
		await rm(join(folder, name), { recursive: true, force: true });
	}
	return { wasInterrupted: abandonedNext!.length + abandonedPrevious!.length > 0, wasRestored };
}

/**
 * Makes a folder for the next output. Builds at the same time have one each; the last to publish wins.
 *
 * @param spare where an output waits, once another has taken its place, to be made into the next: most of its files and
 *   all of its folders will be the same, and thousands of them take seconds to make and to remove
 */
export async function stageOutput(outDir: string, spare: string): Promise<StagedOutput> {
	const folder = dirname(outDir);
	const path = join(folder, nextPrefix(outDir) + nameOfProcess());
	await mkdir(folder, { recursive: true });
	if (!(await tryRename(spare, path))) await mkdir(path);
	return {
		path,
		publish: () => replace(path, outDir, spare),
		discard: () => rm(path, { recursive: true, force: true }),
	};
}

const maxAttempts = 100;

/** The old folder is moved away first and comes back if the new one cannot take its place. */
async function replace(finished: string, target: string, spare: string): Promise<void> {
	const previous: string[] = [];
	for (let attempt = 0; ; attempt += 1) {
		try {
			await rename(finished, target);
			break;
		} catch (error) {
			if (attempt === maxAttempts || !existsSync(target)) {
				if (previous.length > 0) await tryRename(previous.at(-1)!, target);
				throw error;
			}
		}
		const aside = join(dirname(target), previousPrefix(target) + nameOfProcess());
		if (await tryRename(target, aside)) previous.push(aside);
	}
	// A spare that lies on another disk is none.
	const kept = previous.length === 1 && (await tryRename(previous[0]!, spare));
	// Synchronous: by way of Node's thread pool, thousands of small files take several times as long.
	if (!kept) for (const path of previous) rmSync(path, { recursive: true, force: true });
}

function nextPrefix(outDir: string): string {
	return `.${basename(outDir)}.next `;
}

function previousPrefix(outDir: string): string {
	return `.${basename(outDir)}.previous `;
}

/** What processes that have ended have left. */
async function abandoned(folder: string, names: readonly string[], prefix: string): Promise<string[]> {
	const left: string[] = [];
	for (const name of names) {
		if (name.startsWith(prefix) && (await hasEnded(folder, name, name.slice(prefix.length)))) left.push(name);
	}
	return left;
}

/** By the time at which it was moved away, which is when its inode last changed. */
async function newestOf(folder: string, names: readonly string[]): Promise<string | undefined> {
	const times = await Promise.all(
		names.map(async (name) => ({
			name,
			movedMs: await stat(join(folder, name)).then(
				({ ctimeMs }) => ctimeMs,
				() => 0,
			),
		})),
	);
	return times.sort((a, b) => b.movedMs - a.movedMs)[0]?.name;
}

async function tryRename(from: string, to: string): Promise<boolean> {
	return rename(from, to).then(
		() => true,
		() => false,
	);
}
