import { Worker } from 'node:worker_threads';
import type { FuzzTask } from './worker.ts';

export interface Failure {
	property: string;
	input: string;
	reason: string;
}

/** No input may take longer; a run under way is counted by the processor's time, so that a busy machine is no fault. */
const maxRunMs = 2000;

/** Runs one property in a thread and returns what failed. A run that takes too long is stopped, and ends the round. */
export function fuzz(task: Omit<FuzzTask, 'progress'>): Promise<Failure[]> {
	const progress = new Int32Array(new SharedArrayBuffer(4));
	const worker = new Worker(new URL('worker.ts', import.meta.url), {
		workerData: { ...task, progress } satisfies FuzzTask,
	});
	const failures: Failure[] = [];
	let current = '';
	let begun = { index: 0, cpu: process.cpuUsage() };
	return new Promise((resolve) => {
		const end = (reason: string | null) => {
			clearInterval(watch);
			if (reason !== null) failures.push({ property: task.name, input: current, reason });
			void worker.terminate().then(() => resolve(failures));
		};
		const watch = setInterval(() => {
			const index = Atomics.load(progress, 0);
			if (index !== begun.index) begun = { index, cpu: process.cpuUsage() };
			const { user, system } = process.cpuUsage(begun.cpu);
			if (index > 0 && (user + system) / 1000 > maxRunMs) end(`not finished within ${maxRunMs} ms`);
		}, 100);
		worker.on('message', ({ input, reason }: { input: string; reason?: string }) => {
			current = input;
			if (reason !== undefined) failures.push({ property: task.name, input, reason });
		});
		worker.on('error', (error) => end(error instanceof Error ? (error.stack ?? error.message) : String(error)));
		worker.on('exit', () => end(null));
	});
}
