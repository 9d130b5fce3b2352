import rehypeSanitize from 'rehype-sanitize';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import { remarkDefinitionList } from 'remark-definition-list';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { type Processor, unified } from 'unified';
import type { Root as HastRoot } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import { sanitizeSchema } from './html/sanitize-schema.ts';
import { codeBlocks, codeLanguages } from './rehype/code.ts';
import { figures } from './rehype/figures.ts';
import { dropEmptyHeadings, headingAnchors, headingIds } from './rehype/headings.ts';
import { highlighting } from './rehype/highlighting.ts';
import { safeIds, uniqueIds } from './rehype/ids.ts';
import { images } from './rehype/images.ts';
import { links as finishLinks } from './rehype/links.ts';
import { dropEmptyParagraphs, parseRawHtml } from './rehype/raw-html.ts';
import { tables } from './rehype/tables.ts';
import { taskLists } from './rehype/task-lists.ts';
import { attributeLists } from './remark/attribute-lists.ts';
import { links } from './remark/links.ts';
import { liquidTags } from './remark/liquid-tags.ts';
import { mdxCode } from './remark/mdx-code.ts';
import { mdxElements } from './remark/mdx-elements.ts';
import { rawHtml } from './remark/raw-html.ts';
import { refuseDeepNesting } from './remark/deep-nesting.ts';
import { toHastOptions } from './remark/to-hast.ts';
import { closedHtml } from './syntax/closed-html.ts';
import { japaneseSyntax, withoutGfmAutolinks } from './syntax/extensions.ts';
import { liquidIsText } from './syntax/liquid.ts';

/**
 * The pipeline, from text to sanitised HTML tree, in the order in which things happen. It keeps no state of a document,
 * so one processor serves them all.
 *
 * @param unclosedHtml offsets of HTML that is to be read as text, for the rare document that has any
 */
export function createProcessor(format: 'md' | 'mdx', unclosedHtml?: ReadonlySet<number>): MarkdownProcessor {
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
	parser.use(japaneseSyntax).use(refuseDeepNesting).use(liquidTags);
	if (format === 'mdx') parser.use(mdxCode).use(mdxElements);
	return parser
		.use(attributeLists)
		.use(links)
		.use(rawHtml)
		.use(remarkRehype, toHastOptions)
		.use(parseRawHtml)
		.use(dropEmptyParagraphs)
		.use(taskLists)
		.use(figures)
		.use(images)
		.use(finishLinks)
		.use(dropEmptyHeadings)
		.use(safeIds)
		.use(headingIds)
		.use(uniqueIds)
		.use(headingAnchors)
		.use(tables)
		.use(codeLanguages)
		.use(highlighting)
		.use(codeBlocks)
		.use(rehypeSanitize, sanitizeSchema)
		.freeze() as unknown as MarkdownProcessor;
}

export type MarkdownProcessor = Processor<MdastRoot, MdastRoot, HastRoot>;
