import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runKawaraban } from './run-command.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Absolute path of the built sample site. */
		sampleDist: string;
	}
}

/** The day after the newest article that is not scheduled, so that it is news. */
const sampleTime = new Date('2026-11-12T12:00:00+09:00');

/** Builds the repository's own site once for all tests that look at it. */
export default async function setUpSample(project: TestProject): Promise<() => Promise<void>> {
	const folder = await mkdtemp(join(tmpdir(), 'kawaraban-sample-'));
	const dist = join(folder, 'dist');
	const { exitCode, stdout, stderr } = await runKawaraban(['build', '--out', dist, '--cache', join(folder, 'cache')], {
		environment: { SOURCE_DATE_EPOCH: String(sampleTime.getTime() / 1000) },
	});
	if (exitCode !== 0) throw new Error(`The sample site does not build:\n${stderr}${stdout}`);
	project.provide('sampleDist', dist);
	return () => rm(folder, { recursive: true, force: true });
}
