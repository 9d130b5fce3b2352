import type { Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { VFile } from 'vfile';
import { DiagnosticError } from '../model/diagnostic.ts';
import type { RenderedDocument } from '../model/rendered.ts';
import type { ShownImage } from '../model/responsive-image.ts';
import type { RenderContext } from './context.ts';
import { documentFacts } from './facts/document-facts.ts';
import { diagnosticsOfFailure } from './failure.ts';
import { type Parse, parseMarkdown } from './parser.ts';
import { createProcessor, type MarkdownProcessor } from './processor.ts';

/**
 * Renders one article. What an editor must mend but what leaves the rest of the article readable (a link with a
 * forbidden scheme, Liquid, code in MDX …) is in the result's `diagnostics`, some of it as errors.
 *
 * @throws DiagnosticError if there is no result: `markdown-depth`, `mdx-syntax`, `mdx-code` that cannot be parsed, or
 *   `markdown-failed` for anything a plugin throws. It always names the file.
 * @param parse gives the article's tree, which is used up
 */
export function renderMarkdown(
	source: MarkdownSource,
	options: MarkdownOptions,
	parse: Parse = parseMarkdown,
): RenderedDocument {
	const normalised = { ...source, body: source.body.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n') };
	const context: RenderContext = { source: normalised, options, diagnostics: [], links: [], images: [] };
	try {
		const tree = run(context, parse);
		return {
			html: withoutTrailingSpace(toHtml(tree).trim()),
			...documentFacts(tree, context),
			diagnostics: context.diagnostics,
		};
	} catch (error) {
		throw error instanceof DiagnosticError ? error : new DiagnosticError(diagnosticsOfFailure(error, normalised));
	}
}

function run(context: RenderContext, parse: Parse): HastRoot {
	const { source } = context;
	const file = new VFile({ value: source.body, path: source.file, data: { renderContext: context } });
	return reusedProcessor(source.format).runSync(parse(source), file);
}

/** Building a processor costs more than rendering a short article. */
function reusedProcessor(format: MarkdownSource['format']): MarkdownProcessor {
	return (processors[format] ??= createProcessor(format));
}

const processors: Partial<Record<MarkdownSource['format'], MarkdownProcessor>> = {};

/** Spaces at the end of a line show nowhere, not even in code. */
function withoutTrailingSpace(html: string): string {
	if (!/[ \t]\n/u.test(html)) return html;
	return html
		.split('\n')
		.map((line) => {
			let end = line.length;
			while (line[end - 1] === ' ' || line[end - 1] === '\t') end--;
			return line.slice(0, end);
		})
		.join('\n');
}

export interface MarkdownSource {
	body: string;
	format: 'md' | 'mdx';
	/** Path relative to the site folder, for diagnostics. */
	file: string;
	/** Line of the file on which the body begins, from 1. */
	bodyLine: number;
}

/** Everything outside the article that its HTML depends on. Plain JSON: it crosses threads and is part of cache keys. */
export interface MarkdownOptions {
	/** The site's origin: `https://example.jp`. */
	siteUrl: string;
	/** The folder below the origin, `/news`, or empty. */
	base: string;
	/** Whether Liquid in the text is an error, or shown as it is with a warning. */
	liquid: 'error' | 'text';
	/** The images that are known, by their path on the site: `/assets/a.png`. */
	images: Record<string, ShownImage>;
	/** Other hosts whose images are shown; images of all others become links. */
	imageHosts?: readonly string[];
	/** Hosts whose links earn money; they are marked as such. */
	affiliateHosts?: readonly string[];
}
