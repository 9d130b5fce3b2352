import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import { remarkDefinitionList } from 'remark-definition-list';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { DiagnosticError } from '../model/diagnostic.ts';
import { diagnoseBody } from './context.ts';
import { diagnosticsOfFailure } from './failure.ts';
import { maxNesting, refuseExcess } from './guards/nesting.ts';
import { findDeepNode } from './guards/tree-depth.ts';
import { unclosedHtmlOffsets } from './guards/unclosed-html.ts';
import type { MarkdownSource } from './render.ts';
import { closedHtml } from './syntax/closed-html.ts';
import { japaneseSyntax, withoutGfmAutolinks } from './syntax/extensions.ts';
import { liquidIsText } from './syntax/liquid.ts';

/**
 * Parses one article with the syntax of the engine. Whoever reads articles reads them through this, so that a
 * checker or an importer sees what the page will show.
 *
 * @throws DiagnosticError `markdown-depth`, `mdx-syntax`, `mdx-code`, or `markdown-failed`: the article is refused
 */
export function parseMarkdown(source: MarkdownSource): Root {
	refuseExcess(source);
	const tree = parse(source);
	const deep = findDeepNode(tree);
	if (deep) {
		throw new DiagnosticError([diagnoseBody(source, 'markdown-depth', { start: deep }, { limit: maxNesting })]);
	}
	return tree;
}

export type Parse = typeof parseMarkdown;

/**
 * Parses one article once for several readers. Each gets the same tree: only the last may change it.
 *
 * @throws DiagnosticError as `parseMarkdown`, to each of them
 */
export function parseOnce(): Parse {
	let parsed: { body: string; tree: Root } | undefined;
	return (source) => {
		if (parsed?.body !== source.body) parsed = { body: source.body, tree: parseMarkdown(source) };
		return parsed.tree;
	};
}

/** The parser for a body: one of its own where HTML is left open, else the one that all share. */
export function parserFor(body: string, format: MarkdownSource['format']): MarkdownParser {
	const unclosed = format === 'md' ? unclosedHtmlOffsets(body) : new Set<number>();
	return unclosed.size > 0 ? createParser(format, unclosed) : (parsers[format] ??= createParser(format));
}

/** Building a parser costs more than parsing a short article. */
const parsers: Partial<Record<MarkdownSource['format'], MarkdownParser>> = {};

export type MarkdownParser = Processor<Root, Root, Root>;

function parse(source: MarkdownSource): Root {
	try {
		return parserFor(source.body, source.format).parse(source.body);
	} catch (error) {
		throw new DiagnosticError(diagnosticsOfFailure(error, source));
	}
}

/** @param unclosedHtml offsets of HTML that is to be read as text */
function createParser(format: MarkdownSource['format'], unclosedHtml?: ReadonlySet<number>): MarkdownParser {
	const parser = unified()
		.use(remarkParse)
		.use(remarkGfm, { singleTilde: false })
		.use(withoutGfmAutolinks)
		.use(remarkCjkFriendly)
		.use(remarkCjkFriendlyGfmStrikethrough, { singleTilde: false })
		.use(remarkDefinitionList);
	if (format === 'mdx') parser.use(remarkMdx).use(liquidIsText);
	if (unclosedHtml)
		parser.data('micromarkExtensions', [...(parser.data('micromarkExtensions') ?? []), closedHtml(unclosedHtml)]);
	return parser.use(japaneseSyntax).freeze() as MarkdownParser;
}
