import { type Diagnostic, DiagnosticError } from '../../src/model/diagnostic.ts';
import type { RenderedDocument } from '../../src/model/rendered.ts';
import { type MarkdownOptions, renderMarkdown } from '../../src/markdown/render.ts';

export const options: MarkdownOptions = { siteUrl: 'https://example.jp', base: '', liquid: 'error', images: {} };

export function render(
	body: string,
	format: 'md' | 'mdx' = 'md',
	changed: Partial<MarkdownOptions> = {},
): RenderedDocument {
	return renderMarkdown({ body, format, file: 'content/posts/a.md', bodyLine: 1 }, { ...options, ...changed });
}

/** The HTML of an article that must have nothing to complain about. */
export function html(body: string, format: 'md' | 'mdx' = 'md', changed: Partial<MarkdownOptions> = {}): string {
	const { html: result, diagnostics } = render(body, format, changed);
	if (diagnostics.length > 0) throw new DiagnosticError(diagnostics);
	return result;
}

/** Every diagnostic of an article, whether it was returned or thrown: `line:column rule severity params`. */
export function complaints(
	body: string,
	format: 'md' | 'mdx' = 'md',
	changed: Partial<MarkdownOptions> = {},
): string[] {
	try {
		return render(body, format, changed).diagnostics.map(describe);
	} catch (error) {
		if (error instanceof DiagnosticError) return error.diagnostics.map(describe);
		throw error;
	}
}

function describe({ start, rule, severity, params }: Diagnostic): string {
	return `${start.line}:${start.column} ${rule} ${severity} ${Object.values(params).join(' | ')}`;
}
