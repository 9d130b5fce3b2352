import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { type Processor, unified } from 'unified';
import type { Root as HastRoot } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import { sanitizeSchema } from './html/sanitize-schema.ts';
import { codeBlocks, codeLanguages } from './rehype/code.ts';
import { figures } from './rehype/figures.ts';
import { dropEmptyHeadings, headingAnchors, headingIds } from './rehype/headings.ts';
import { foreignText } from './rehype/foreign-text.ts';
import { highlighting } from './rehype/highlighting.ts';
import { safeIds, uniqueIds } from './rehype/ids.ts';
import { images } from './rehype/images.ts';
import { links as finishLinks } from './rehype/links.ts';
import { headingPhrases } from './rehype/phrases.ts';
import { pictures } from './rehype/pictures.ts';
import { dropEmptyParagraphs, parseRawHtml } from './rehype/raw-html.ts';
import { tables } from './rehype/tables.ts';
import { taskLists } from './rehype/task-lists.ts';
import { attributeLists } from './remark/attribute-lists.ts';
import { links } from './remark/links.ts';
import { liquidTags } from './remark/liquid-tags.ts';
import { mdxCode } from './remark/mdx-code.ts';
import { mdxElements } from './remark/mdx-elements.ts';
import { rawHtml } from './remark/raw-html.ts';
import { toHastOptions } from './remark/to-hast.ts';

/**
 * The pipeline, from the tree of an article to sanitised HTML, in the order in which things happen. It keeps no state of
 * a document, so one processor serves them all.
 */
export function createProcessor(format: 'md' | 'mdx'): MarkdownProcessor {
	return readingSteps(format)
		.use(remarkRehype, toHastOptions)
		.use(parseRawHtml)
		.use(dropEmptyParagraphs)
		.use(taskLists)
		.use(images)
		.use(figures)
		.use(finishLinks)
		.use(dropEmptyHeadings)
		.use(safeIds)
		.use(headingIds)
		.use(uniqueIds)
		.use(headingAnchors)
		.use(foreignText)
		.use(headingPhrases)
		.use(tables)
		.use(codeLanguages)
		.use(highlighting)
		.use(codeBlocks)
		.use(rehypeSanitize, sanitizeSchema)
		.use(pictures)
		.freeze() as unknown as MarkdownProcessor;
}

/** The half of the pipeline that works on Markdown, for whoever wants to know what it reports and no HTML. */
export function createReader(format: 'md' | 'mdx'): Processor<undefined, MdastRoot, MdastRoot> {
	return readingSteps(format).freeze() as unknown as Processor<undefined, MdastRoot, MdastRoot>;
}

function readingSteps(format: 'md' | 'mdx') {
	const processor = unified().use(liquidTags);
	if (format === 'mdx') processor.use(mdxCode).use(mdxElements);
	return processor.use(attributeLists).use(links).use(rawHtml);
}

export type MarkdownProcessor = Processor<undefined, MdastRoot, HastRoot>;
