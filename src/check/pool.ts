import { createWatchedPool, type WatchedPool, WorkerFailure } from '../markdown/watched-pool.ts';
import { diagnose, type Diagnostic } from '../model/diagnostic.ts';
import type { CheckedFile, FileToCheck } from './check-document.ts';
import type { FixedText } from './fix.ts';
import type { Finding } from './rule.ts';
import type { CheckTask, FixTask } from './worker.ts';

/**
 * Checks files on other threads, each within limits of time and memory: one that exceeds them has the diagnostic
 * `check-failed` and no facts. Files that are named by a function are read when their turn comes, so that a large site
 * is never in memory as a whole.
 */
export async function checkFiles(
	files: readonly (FileToCheck | (() => FileToCheck))[],
	{ limits = usualLimits, threads, ...task }: Omit<CheckTask, 'kind' | 'file'> & PoolOptions,
): Promise<CheckedFile[]> {
	const answers = await distribute<CheckTask, CheckedFile>(files.length, { threads, limits }, (index) => {
		const file = files[index]!;
		return { ...task, kind: 'check', file: typeof file === 'function' ? file() : file };
	});
	return answers.map((answer) =>
		'failure' in answer
			? { file: answer.failure.file, findings: [], diagnostics: [answer.failure], facts: null, suppressions: [] }
			: answer.outcome,
	);
}

/** Mends files; the texts are in the order of the files, null for one that cannot be read or exceeds the limits. */
export async function fixFiles(
	files: readonly FileToCheck[],
	{ limits = usualLimits, threads, siteFindings, ...task }: FixOptions & PoolOptions,
): Promise<{ texts: (FixedText | null)[]; diagnostics: Diagnostic[] }> {
	const answers = await distribute<FixTask, FixedText | null>(files.length, { threads, limits }, (index) => {
		return { ...task, kind: 'fix', file: files[index]!, siteFindings: siteFindings[index]! };
	});
	return {
		texts: answers.map((answer) => ('failure' in answer ? null : answer.outcome)),
		diagnostics: answers.flatMap((answer) => ('failure' in answer ? [answer.failure] : [])),
	};
}

/** Far above what the longest article takes on a slow machine; what never ends, ends here. */
const usualLimits = { timeLimitMs: 10_000, memoryLimitMb: 256 };

async function distribute<Task extends CheckTask | FixTask, Outcome>(
	count: number,
	{ threads, limits }: Required<PoolOptions>,
	taskOf: (index: number) => Task,
): Promise<Answer<Outcome>[]> {
	const worker = new URL('./worker.ts', import.meta.url);
	const pool = createWatchedPool<Task, Outcome>({ ...limits, worker, threads: Math.min(threads, count) });
	try {
		const answers: Answer<Outcome>[] = [];
		const waiting = Array.from({ length: count }).keys();
		const workThrough = async () => {
			for (const index of waiting) answers[index] = await answerOf(taskOf(index), pool);
		};
		// One more than there are threads, so that none waits for its next file to be read.
		await Promise.all(Array.from({ length: threads + 1 }, workThrough));
		return answers;
	} finally {
		await pool.close();
	}
}

async function answerOf<Task extends CheckTask | FixTask, Outcome>(
	task: Task,
	pool: WatchedPool<Task, Outcome>,
): Promise<Answer<Outcome>> {
	try {
		return { outcome: await pool.run(task) };
	} catch (error) {
		if (!(error instanceof WorkerFailure)) throw error;
		return { failure: diagnose('check-failed', { file: task.file.file }, { reason: error.message }) };
	}
}

type Answer<Outcome> = { outcome: Outcome } | { failure: Diagnostic };

export interface PoolOptions {
	/** How many files are worked on at the same time. */
	threads: number;
	/** For one file. */
	limits?: { timeLimitMs: number; memoryLimitMb: number };
}

interface FixOptions extends Omit<FixTask, 'kind' | 'file' | 'siteFindings'> {
	/** For each file, what rules that look at several files found in it. */
	siteFindings: Finding[][];
}
