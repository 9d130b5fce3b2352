import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeLease } from './leases.ts';

/** A folder that one build has to itself. */
export interface WorkFolder {
	/** Absolute path. */
	path: string;
	/** Why it is a temporary one, without what the last build has left; null where it is not. */
	replaces: 'unwritable' | 'busy' | null;
	release(): Promise<void>;
}

/** Takes a folder for the time of a build; another, empty one if it cannot be written to or another build has it. */
export async function takeWorkFolder(path: string): Promise<WorkFolder> {
	const lease = await takeLease(path);
	if (lease === undefined) return temporaryFolder('unwritable');
	if (await lease.isAlone()) return { path, replaces: null, release: () => lease.release() };
	await lease.release();
	return temporaryFolder('busy');
}

async function temporaryFolder(replaces: WorkFolder['replaces']): Promise<WorkFolder> {
	const path = await mkdtemp(join(tmpdir(), 'kawaraban-'));
	return { path, replaces, release: () => rm(path, { recursive: true, force: true }) };
}
