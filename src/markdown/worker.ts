import type { Diagnostic } from '../model/diagnostic.ts';
import { DiagnosticError } from '../model/diagnostic.ts';
import type { RenderedDocument } from '../model/rendered.ts';
import { type MarkdownOptions, type MarkdownSource, renderMarkdown } from './render.ts';
import { beginTask, type WatchedTask } from './watched-pool.ts';

/** Runs in a thread of the render pool. */
export default function renderInWorker(task: WatchedTask<RenderTask>): RenderOutcome {
	beginTask(task);
	return asOutcome(() => ({ document: renderMarkdown(task.source, task.options) }));
}

/** An error's class does not cross threads, so diagnostics go as plain data. */
export function asOutcome<Outcome extends RenderOutcome>(
	render: () => Outcome,
): Outcome | { diagnostics: Diagnostic[] } {
	try {
		return render();
	} catch (error) {
		if (error instanceof DiagnosticError) return { diagnostics: [...error.diagnostics] };
		throw error;
	}
}

export interface RenderTask {
	source: MarkdownSource;
	options: MarkdownOptions;
}

export type RenderOutcome = { document: RenderedDocument } | { diagnostics: Diagnostic[] };
