import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import { remarkDefinitionList } from 'remark-definition-list';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { japaneseSyntax, withoutGfmAutolinks } from '../markdown/syntax/extensions.ts';

/** The Markdown tree of a body, with the syntax the renderer knows. Positions count from the body's start. */
export function parseBody(body: string): Root {
	return parser.parse(body);
}

const parser = unified()
	.use(remarkParse)
	.use(remarkGfm, { singleTilde: false })
	.use(withoutGfmAutolinks)
	.use(remarkCjkFriendly)
	.use(remarkCjkFriendlyGfmStrikethrough, { singleTilde: false })
	.use(remarkDefinitionList)
	.use(japaneseSyntax)
	.freeze();
