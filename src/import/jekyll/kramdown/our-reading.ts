import type { Nodes, Root } from 'mdast';
import { parserFor } from '../../../markdown/parser.ts';
import { attributeLists } from '../../../markdown/remark/attribute-lists.ts';
import { type Definitions, definitionsIn, skeletonOfNode } from './mdast-skeleton.ts';

/** A text as our own pipeline reads it. */
export interface OurReading {
	tree: Root;
	definitions: Definitions;
}

/** Parses a text with the engine's own parser, up to where attribute lists have found their elements. */
export function readAsOurs(text: string): OurReading {
	const tree = parserFor(text, 'md').parse(text);
	const definitions = definitionsIn(tree);
	attributeLists()(tree);
	return { tree, definitions };
}

/** The outline of a text that stands alone. */
export function outlineOf(text: string): string {
	const { tree, definitions } = readAsOurs(text);
	return tree.children.map((node) => skeletonOfNode(node as Nodes, definitions)).join('');
}
