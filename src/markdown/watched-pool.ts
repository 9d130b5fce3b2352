import { Tinypool } from 'tinypool';

/**
 * Runs tasks on other threads, each within limits of time and memory. Threads start when there is work, so a build
 * that finds everything in its cache starts none. A worker's first act is `beginTask(task)`.
 */
export function createWatchedPool<Task extends object, Outcome>(
	options: WatchedPoolOptions,
): WatchedPool<Task, Outcome> {
	const { threads, timeLimitMs, memoryLimitMb } = options;
	const pool = new Tinypool({
		filename: options.worker.href,
		minThreads: 0,
		maxThreads: threads,
		idleTimeout: 5000,
		resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb, maxYoungGenerationSizeMb: 64 },
	});
	/** A thread that ends before it takes its first task belongs to none. */
	const failed = new Promise<never>((_, reject) => pool.once('error', reject));
	failed.catch(() => undefined);
	const waiting: (() => void)[] = [];
	let free = threads;
	const busy = () => threads - free;

	/** Tasks wait here rather than in the pool, so that their time limit begins when they do. */
	async function turn(): Promise<void> {
		if (free > 0) free--;
		else await new Promise<void>((resolve) => waiting.push(resolve));
	}

	function release(): void {
		const next = waiting.shift();
		if (next) next();
		else free++;
	}

	return {
		async run(task) {
			await turn();
			const limit = new AbortController();
			const started = new Int32Array(new SharedArrayBuffer(4));
			const watch = watchTime(started, busy, timeLimitMs, () => limit.abort());
			try {
				const watched: WatchedTask<Task> = { ...task, started };
				return (await Promise.race([pool.run(watched, { signal: limit.signal }), failed])) as Outcome;
			} catch (error) {
				throw new WorkerFailure(limit.signal.aborted ? outOfTime(timeLimitMs) : messageOf(error));
			} finally {
				clearInterval(watch);
				release();
			}
		},
		close: () => pool.destroy(),
	};
}

/** Tells the pool that the time of a task runs from now. */
export function beginTask({ started }: WatchedTask<object>): void {
	Atomics.store(started, 0, 1);
}

/** A task came to no end: its thread threw, or was stopped at a limit. The message is the reason, in both languages. */
export class WorkerFailure extends Error {}

function outOfTime(limitMs: number): string {
	return `${limitMs}ミリ秒で終わりません / not finished within ${limitMs} ms`;
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

/**
 * Calls back when a thread has worked for too long. The time that a thread takes to start does not count, nor what
 * other programs take of a busy machine: the processor's time, shared among the threads that work, must be up as well.
 */
function watchTime(started: Int32Array, busy: () => number, limitMs: number, onEnd: () => void): NodeJS.Timeout {
	let begin: { wallMs: number; cpu: NodeJS.CpuUsage } | undefined;
	return setInterval(
		() => {
			if (Atomics.load(started, 0) === 0) return;
			begin ??= { wallMs: performance.now(), cpu: process.cpuUsage() };
			const { user, system } = process.cpuUsage(begin.cpu);
			const cpuMs = (user + system) / 1000 / Math.max(1, busy());
			if (performance.now() - begin.wallMs >= limitMs && cpuMs >= limitMs) onEnd();
		},
		Math.min(100, limitMs),
	);
}

export interface WatchedPoolOptions {
	/** The module whose default export does a task. */
	worker: URL;
	/** How many tasks run at the same time. */
	threads: number;
	/** How long one task may take before its thread is stopped. */
	timeLimitMs: number;
	/** Most memory that one thread may take for what lives longer than a moment. */
	memoryLimitMb: number;
}

/** A task as a worker gets it. */
export type WatchedTask<Task> = Task & {
	/** Shared with the pool: not 0 as soon as the work begins. */
	started: Int32Array;
};

export interface WatchedPool<Task, Outcome> {
	/** @throws WorkerFailure if the task throws, or runs out of time or memory */
	run(task: Task): Promise<Outcome>;
	close(): Promise<void>;
}
