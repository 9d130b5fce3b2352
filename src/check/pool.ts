import { Tinypool } from 'tinypool';
import type { CheckedFile, FileToCheck } from './check-document.ts';
import type { FixedText } from './fix.ts';
import workOn, { type CheckTask, type FixTask } from './worker.ts';

/**
 * Checks files on several threads where there are enough of them to be worth the threads' start. Files that are named
 * by a function are read when their turn comes, so that a large site is never in memory as a whole.
 */
export async function checkFiles(
	files: readonly (FileToCheck | (() => FileToCheck))[],
	{ threads, ...task }: Omit<CheckTask, 'kind' | 'files'> & { threads: number },
): Promise<CheckedFile[]> {
	return distribute(files, threads, (batch) => ({
		...task,
		kind: 'check',
		files: batch.map((file) => (typeof file === 'function' ? file() : file)),
	})) as Promise<CheckedFile[]>;
}

/** Mends files; the answers are in the order of the files, null for one that cannot be read. */
export async function fixFiles(
	files: readonly FileToCheck[],
	{ threads, siteFindings, ...task }: Omit<FixTask, 'kind' | 'files'> & { threads: number },
): Promise<(FixedText | null)[]> {
	return distribute(files, threads, (batch, start) => ({
		...task,
		kind: 'fix',
		files: batch,
		siteFindings: siteFindings.slice(start, start + batch.length),
	})) as Promise<(FixedText | null)[]>;
}

/** Small enough that no thread waits long for the last batch. */
const batchSize = 16;

async function distribute<File>(
	files: readonly File[],
	threads: number,
	taskFor: (batch: File[], start: number) => CheckTask | FixTask,
): Promise<unknown[]> {
	const starts = Array.from({ length: Math.ceil(files.length / batchSize) }, (_, index) => index * batchSize);
	const taskFrom = (start: number) => taskFor(files.slice(start, start + batchSize), start);
	if (threads < 2 || starts.length < 3) return starts.flatMap((start) => workOn(taskFrom(start)) as unknown[]);
	const pool = new Tinypool({
		filename: new URL('./worker.ts', import.meta.url).href,
		maxThreads: threads,
		minThreads: threads,
	});
	try {
		const answers: unknown[][] = [];
		const waiting = starts.entries();
		const workThrough = async () => {
			for (const [index, start] of waiting) answers[index] = (await pool.run(taskFrom(start))) as unknown[];
		};
		// One more than there are threads, so that none waits for its next batch to be read.
		await Promise.all(Array.from({ length: threads + 1 }, workThrough));
		return answers.flat();
	} finally {
		await pool.destroy();
	}
}
