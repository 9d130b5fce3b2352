import type { Element, ElementContent } from 'hast';
import type { Handler, Options, State } from 'mdast-util-to-hast';
import { defListHastHandlers } from 'remark-definition-list';
import type { RubyPair } from '../syntax/ruby.ts';
import { componentHandler } from './components.ts';

/** How mdast becomes hast: footnotes in Japanese, and the nodes of our own syntax. */
export const toHastOptions: Options = {
	allowDangerousHtml: true,
	clobberPrefix: '',
	footnoteLabel: '脚注',
	footnoteLabelProperties: { className: ['visually-hidden'] },
	footnoteBackContent: backArrow,
	footnoteBackLabel: (_reference, use) => (use > 1 ? `本文へ戻る（${use}）` : '本文へ戻る'),
	handlers: {
		...definitionListHandlers(),
		mdxJsxFlowElement: componentHandler,
		mdxJsxTextElement: componentHandler,
		ruby: (_state: State, node: { pairs: RubyPair[] }) => rubyElement(node.pairs),
	},
};

/** Not ↩, which telephones draw as a coloured sign. Further calls of a note have their number beside it. */
function backArrow(_reference: number, use: number): ElementContent[] {
	const arrow: ElementContent = { type: 'text', value: '↑' };
	return use > 1 ? [arrow, wrap('sup', String(use))] : [arrow];
}

/** Parentheses show the reading where ruby is not supported. */
export function rubyElement(pairs: readonly RubyPair[]): Element {
	const children = pairs.flatMap(({ base, text }): ElementContent[] => [
		{ type: 'text', value: base },
		wrap('rp', '（'),
		wrap('rt', text),
		wrap('rp', '）'),
	]);
	return { type: 'element', tagName: 'ruby', properties: {}, children };
}

function wrap(tagName: string, value: string): Element {
	return { type: 'element', tagName, properties: {}, children: [{ type: 'text', value }] };
}

/** The library's handlers forget the attributes that attribute lists gave to a node. */
function definitionListHandlers(): Record<string, Handler> {
	return Object.fromEntries(
		Object.entries(defListHastHandlers).map(([type, handler]) => [
			type,
			(state: State, node, parent) => state.applyData(node, handler(state, node, parent) as Element),
		]),
	);
}
