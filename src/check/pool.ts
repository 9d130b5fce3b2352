import { createWatchedPool, type WatchedPool, WorkerFailure } from '../markdown/watched-pool.ts';
import { diagnose, type Diagnostic } from '../model/diagnostic.ts';
import type { CheckedFile, FileToCheck } from './check-document.ts';
import type { FixedText } from './fix.ts';
import { unreadable } from './unreadable.ts';
import type { CheckTask, FixTask } from './worker.ts';

/**
 * Checks files on other threads, each within limits of time and memory: one that exceeds them has the diagnostic
 * `check-failed` and no facts. Files that are named by a function are read when their turn comes, so that a large site
 * is never in memory as a whole.
 */
export async function checkFiles(
	files: readonly (FileToCheck | (() => FileToCheck))[],
	{ limits = usualLimits, threads, ...task }: Omit<CheckTask, 'kind' | 'files'> & PoolOptions,
): Promise<CheckedFile[]> {
	const answers = await distribute<CheckTask, CheckedFile>(files.length, { threads, limits }, (places) => {
		const batch = places.map((place) => files[place]!).map((file) => (typeof file === 'function' ? file() : file));
		return { ...task, kind: 'check', files: batch };
	});
	return answers.map((answer) =>
		'failure' in answer ? unreadable(answer.failure.file, [answer.failure]) : answer.outcome,
	);
}

/** Mends files; the texts are in the order of the files, null for one that cannot be read or exceeds the limits. */
export async function fixFiles(
	files: readonly FileToCheck[],
	{ limits = usualLimits, threads, siteFindings, ...task }: FixOptions & PoolOptions,
): Promise<{ texts: (FixedText | null)[]; diagnostics: Diagnostic[] }> {
	const answers = await distribute<FixTask, FixedText | null>(files.length, { threads, limits }, (places) => {
		const ofBatch = places.map((place) => siteFindings[place]!);
		return { ...task, kind: 'fix', files: places.map((place) => files[place]!), siteFindings: ofBatch };
	});
	return {
		texts: answers.map((answer) => ('failure' in answer ? null : answer.outcome)),
		diagnostics: answers.flatMap((answer) => ('failure' in answer ? [answer.failure] : [])),
	};
}

/** Far above what a batch of the longest articles takes on a slow machine; what never ends, ends here. */
const usualLimits = { timeLimitMs: 10_000, memoryLimitMb: 256 };

async function distribute<Task extends CheckTask | FixTask, Outcome>(
	count: number,
	{ threads, limits }: Required<PoolOptions>,
	taskOf: (places: readonly number[]) => Task,
): Promise<Answer<Outcome>[]> {
	const worker = new URL('./worker.ts', import.meta.url);
	const places = Array.from({ length: count }, (_, place) => place);
	const batches = Array.from({ length: Math.ceil(count / batchSize) }, (_, batch) =>
		places.slice(batch * batchSize, (batch + 1) * batchSize),
	);
	const pool = createWatchedPool<Task, Outcome[]>({ ...limits, worker, threads: Math.min(threads, batches.length) });
	try {
		const answers: Answer<Outcome>[][] = [];
		const waiting = batches.entries();
		const workThrough = async () => {
			for (const [index, batch] of waiting) answers[index] = await answersOf(batch, taskOf, pool);
		};
		// One more than there are threads, so that none waits for its next batch to be read.
		await Promise.all(Array.from({ length: threads + 1 }, workThrough));
		return answers.flat();
	} finally {
		await pool.close();
	}
}

/** Small enough that no thread waits long for the last batch, and that one which fails is soon done file by file. */
const batchSize = 8;

async function answersOf<Task extends CheckTask | FixTask, Outcome>(
	places: readonly number[],
	taskOf: (places: readonly number[]) => Task,
	pool: WatchedPool<Task, Outcome[]>,
): Promise<Answer<Outcome>[]> {
	const task = taskOf(places);
	try {
		return (await pool.run(task)).map((outcome) => ({ outcome }));
	} catch (error) {
		if (!(error instanceof WorkerFailure)) throw error;
		if (places.length > 1) {
			const alone = places.map((place) => answersOf([place], taskOf, pool));
			return (await Promise.all(alone)).flat();
		}
		return [{ failure: diagnose('check-failed', { file: task.files[0]!.file }, { reason: error.message }) }];
	}
}

type Answer<Outcome> = { outcome: Outcome } | { failure: Diagnostic };

export interface PoolOptions {
	/** How many files are worked on at the same time. */
	threads: number;
	/** For a few files, and for each alone where together they exceed them. */
	limits?: { timeLimitMs: number; memoryLimitMb: number };
}

type FixOptions = Omit<FixTask, 'kind' | 'files'>;
