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
export function createRenderPool({ threads, timeLimitMs = defaultTimeLimitMs }: RenderPoolOptions): RenderPool {
	const pool = new Tinypool({
		filename: new URL('./worker.ts', import.meta.url).href,
		minThreads: 0,
		maxThreads: threads,
		idleTimeout: 5000,
		resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 },
	});
	const waiting: (() => void)[] = [];
	let free = threads;

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
		async render(source, options) {
			await turn();
			try {
				return await renderWithin(pool, { source, options }, timeLimitMs);
			} finally {
				release();
			}
		},
		close: () => pool.destroy(),
	};
}

async function renderWithin(pool: Tinypool, task: RenderTask, timeLimitMs: number): Promise<RenderedDocument> {
	const limit = new AbortController();
	const timer = setTimeout(() => limit.abort(), timeLimitMs);
	try {
		const outcome: RenderOutcome = await pool.run(task, { signal: limit.signal });
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
		clearTimeout(timer);
	}
}

/** A thousand times what an article takes: only input made to be slow gets there. */
const defaultTimeLimitMs = 30_000;

export interface RenderPoolOptions {
	/** How many articles are rendered at the same time. */
	threads: number;
	/** How long one article may take before its thread is stopped. */
	timeLimitMs?: number;
}

export interface RenderPool {
	/** @throws DiagnosticError as `renderMarkdown`, also if the thread runs out of time or memory. */
	render(source: MarkdownSource, options: MarkdownOptions): Promise<RenderedDocument>;
	close(): Promise<void>;
}
