import type { Root } from 'mdast';
import { VFile } from 'vfile';
import { type Diagnostic, DiagnosticError } from '../model/diagnostic.ts';
import type { RenderContext } from './context.ts';
import { diagnosticsOfFailure } from './failure.ts';
import { createReader } from './processor.ts';
import type { MarkdownOptions, MarkdownSource } from './render.ts';

/**
 * What rendering an article would report, without the cost of rendering it: runs the half of the pipeline that works
 * on Markdown. What only HTML shows, such as an address in raw HTML, is not in it. The tree is changed.
 */
export function diagnoseMarkdown(tree: Root, source: MarkdownSource, options: MarkdownOptions): Diagnostic[] {
	const context: RenderContext = { source, options, diagnostics: [], links: [], images: [] };
	const file = new VFile({ value: source.body, path: source.file, data: { renderContext: context } });
	try {
		(readers[source.format] ??= createReader(source.format)).runSync(tree, file);
		return context.diagnostics;
	} catch (error) {
		return [...(error instanceof DiagnosticError ? error.diagnostics : diagnosticsOfFailure(error, source))];
	}
}

const readers: Partial<Record<MarkdownSource['format'], ReturnType<typeof createReader>>> = {};
