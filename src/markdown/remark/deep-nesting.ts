import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { DiagnosticError } from '../../model/diagnostic.ts';
import { contextOf, diagnoseBody } from '../context.ts';
import { maxNesting } from '../guards/nesting.ts';
import { findDeepNode } from '../guards/tree-depth.ts';

/**
 * Stops before anything walks a tree that is too deep.
 *
 * @throws DiagnosticError `markdown-depth`
 */
export function refuseDeepNesting() {
	return (tree: Root, file: VFile): void => {
		const start = findDeepNode(tree);
		if (!start) return;
		throw new DiagnosticError([
			diagnoseBody(contextOf(file).source, 'markdown-depth', { start }, { limit: maxNesting }),
		]);
	};
}
