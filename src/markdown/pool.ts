import { Tinypool } from 'tinypool';
import { DiagnosticError } from '../model/diagnostic.ts';
import type { RenderedDocument } from '../model/rendered.ts';
import { diagnoseBody } from './context.ts';
import type { MarkdownOptions, MarkdownSource } from './render.ts';
import type { RenderOutcome, RenderTask } from './worker.ts';

/**
 * Renders articles on other threads. Threads start when there is work, so a build that finds everything in its cache
 * starts none.
 */
export function createRenderPool(options: RenderPoolOptions): RenderPool {
	const { threads, timeLimitMs = usualTimeLimitMs, memoryLimitMb = usualMemoryLimitMb } = options;
	const pool = new Tinypool({
		filename: new URL('./worker.ts', import.meta.url).href,
		minThreads: 0,
		maxThreads: threads,
		idleTimeout: 5000,
		resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb, maxYoungGenerationSizeMb: 32 },
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
		async render(source, markdownOptions) {
			await turn();
			try {
				return await renderWithin(pool, { source, options: markdownOptions }, { timeLimitMs, busy, failed });
			} finally {
				release();
			}
		},
		close: () => pool.destroy(),
	};
}

async function renderWithin(
	pool: Tinypool,
	task: Omit<RenderTask, 'started'>,
	{ timeLimitMs, busy, failed }: { timeLimitMs: number; busy(): number; failed: Promise<never> },
): Promise<RenderedDocument> {
	const limit = new AbortController();
	const started = new Int32Array(new SharedArrayBuffer(4));
	const watch = watchTime(started, busy, timeLimitMs, () => limit.abort());
	try {
		const outcome: RenderOutcome = await Promise.race([
			pool.run({ ...task, started }, { signal: limit.signal }),
			failed,
		]);
		if ('document' in outcome) return outcome.document;
		throw new DiagnosticError(outcome.diagnostics);
	} catch (error) {
		if (error instanceof DiagnosticError) throw error;
		const reason = limit.signal.aborted
			? `${timeLimitMs}ミリ秒で終わりません / not finished within ${timeLimitMs} ms`
			: error instanceof Error
				? error.message
				: String(error);
		throw new DiagnosticError([diagnoseBody(task.source, 'markdown-failed', undefined, { reason })]);
	} finally {
		clearInterval(watch);
	}
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

/** A hundred times what a long article takes: the limits on what an article may hold come first. */
const usualTimeLimitMs = 2000;
const usualMemoryLimitMb = 256;

export interface RenderPoolOptions {
	/** How many articles are rendered at the same time. */
	threads: number;
	/** How long one article may take before its thread is stopped. */
	timeLimitMs?: number;
	/** Most memory that one thread may take for what lives longer than a moment. */
	memoryLimitMb?: number;
}

export interface RenderPool {
	/** @throws DiagnosticError as `renderMarkdown`, also if the thread runs out of time or memory. */
	render(source: MarkdownSource, options: MarkdownOptions): Promise<RenderedDocument>;
	close(): Promise<void>;
}
