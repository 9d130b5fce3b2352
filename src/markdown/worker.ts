import type { Diagnostic } from '../model/diagnostic.ts';
import { DiagnosticError } from '../model/diagnostic.ts';
import type { RenderedDocument } from '../model/rendered.ts';
import { type MarkdownOptions, type MarkdownSource, renderMarkdown } from './render.ts';

/** Runs in a thread of the render pool. An error's class does not cross threads, so diagnostics go as plain data. */
export default function renderInWorker({ source, options, started }: RenderTask): RenderOutcome {
	Atomics.store(started, 0, 1);
	try {
		return { document: renderMarkdown(source, options) };
	} catch (error) {
		if (error instanceof DiagnosticError) return { diagnostics: [...error.diagnostics] };
		throw error;
	}
}

export interface RenderTask {
	source: MarkdownSource;
	options: MarkdownOptions;
	/** Shared with the pool: not 0 as soon as the work begins. */
	started: Int32Array;
}

export type RenderOutcome = { document: RenderedDocument } | { diagnostics: Diagnostic[] };
