import { DiagnosticError } from '../model/diagnostic.ts';
import type { RenderedDocument } from '../model/rendered.ts';
import { diagnoseBody } from './context.ts';
import type { MarkdownOptions, MarkdownSource } from './render.ts';
import { createWatchedPool, type WatchedPool, WorkerFailure } from './watched-pool.ts';
import type { RenderOutcome, RenderTask } from './worker.ts';

/** Renders articles on other threads. */
export function createRenderPool(options: RenderPoolOptions): RenderPool {
	const worker = new URL('./worker.ts', import.meta.url);
	const pool = createWatchedPool<RenderTask, RenderOutcome>({ ...usualLimits, ...options, worker });
	return {
		render: async (source, markdownOptions) => (await renderOn(pool, { source, options: markdownOptions })).document,
		close: () => pool.close(),
	};
}

/**
 * Renders one article on a thread, which may have done more with it.
 *
 * @throws DiagnosticError as `renderMarkdown`, also if the thread runs out of time or memory
 */
export async function renderOn<Task extends RenderTask, Outcome extends RenderOutcome>(
	pool: WatchedPool<Task, Outcome>,
	task: Task,
): Promise<Extract<Outcome, { document: RenderedDocument }>> {
	let outcome;
	try {
		outcome = await pool.run(task);
	} catch (error) {
		if (!(error instanceof WorkerFailure)) throw error;
		throw new DiagnosticError([diagnoseBody(task.source, 'markdown-failed', undefined, { reason: error.message })]);
	}
	if ('diagnostics' in outcome) throw new DiagnosticError(outcome.diagnostics);
	return outcome as Extract<Outcome, { document: RenderedDocument }>;
}

/** A hundred times what a long article takes: the limits on what an article may hold come first. */
export const usualLimits = { timeLimitMs: 2000, memoryLimitMb: 256 };

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
