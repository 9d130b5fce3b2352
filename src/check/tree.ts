import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { attributeList, attributeListFromMarkdown } from '../markdown/syntax/attribute-list.ts';

/** The Markdown tree of a body, with the syntax the renderer knows. Positions count from the body's start. */
export function parseBody(body: string): Root {
	return processor.parse(body);
}

const processor = unified()
	.use(remarkParse)
	.use(remarkGfm, { singleTilde: false })
	.use(remarkCjkFriendly)
	.use(remarkCjkFriendlyGfmStrikethrough)
	.use(attributeLists)
	.freeze();

function attributeLists(this: Processor): void {
	const data = this.data();
	(data.micromarkExtensions ??= []).push(attributeList());
	(data.fromMarkdownExtensions ??= []).push(attributeListFromMarkdown());
}
