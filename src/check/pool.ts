import { Tinypool } from 'tinypool';
import type { CheckedFile, FileToCheck } from './check-document.ts';
import type { FixedText } from './fix.ts';
import workOn, { type CheckTask, type FixTask } from './worker.ts';

/** Checks files on several threads where there are enough of them to be worth the threads' start. */
export async function checkFiles(
	files: readonly FileToCheck[],
	{ threads, ...task }: Omit<CheckTask, 'kind' | 'files'> & { threads: number },
): Promise<CheckedFile[]> {
	return distribute(files, threads, (batch) => ({ ...task, kind: 'check', files: batch })) as Promise<CheckedFile[]>;
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

async function distribute(
	files: readonly FileToCheck[],
	threads: number,
	taskFor: (batch: FileToCheck[], start: number) => CheckTask | FixTask,
): Promise<unknown[]> {
	const starts = Array.from({ length: Math.ceil(files.length / batchSize) }, (_, index) => index * batchSize);
	const tasks = starts.map((start) => taskFor(files.slice(start, start + batchSize), start));
	if (threads < 2 || tasks.length < 3) return tasks.flatMap((task) => workOn(task) as unknown[]);
	const pool = new Tinypool({
		filename: new URL('./worker.ts', import.meta.url).href,
		maxThreads: threads,
		minThreads: threads,
	});
	try {
		const answers = await Promise.all(tasks.map((task) => pool.run(task) as Promise<unknown[]>));
		return answers.flat();
	} finally {
		await pool.destroy();
	}
}
