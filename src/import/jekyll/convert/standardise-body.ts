import type { Nodes } from 'mdast';
import { diagnose, type Diagnostic } from '../../../model/diagnostic.ts';
import { keepHeadingIds, kramdownHeadingIds } from '../kramdown/heading-ids.ts';
import { readAsOurs } from '../kramdown/our-reading.ts';
import { spanContextOf } from '../kramdown/span-context.ts';
import { standardise } from '../kramdown/standardise.ts';
import type { KramdownOptions } from '../read/config.ts';
import { findAccidents } from './accidents.ts';
import { isInside } from './code-ranges.ts';
import type { EditedText, TextEdit } from './text-edits.ts';

export interface StandardiseContext {
	options: KramdownOptions;
	file: string;
	/** Bodies by what was rewritten in them; counted up. */
	counts: Record<string, number>;
	report(diagnostic: Diagnostic): void;
}

/** As `rewriteBody`; a body that is made to break a parser stays as it was, and a person is asked. */
export function standardiseBody(body: EditedText, context: StandardiseContext): EditedText {
	try {
		return rewriteBody(body, context);
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		const start = { line: body.lineAt(0), column: 1 };
		context.report(
			diagnose('import-text-differs', { file: context.file, start }, { construct: 'too deep or too long' }),
		);
		return body;
	}
}

/** Rewrites what kramdown reads otherwise than we do, keeps the ids of headings, and hides braces from Liquid. */
function rewriteBody(body: EditedText, { options, file, counts, report }: StandardiseContext): EditedText {
	const { edits, rewrites, blocks, reading } = standardise(body.text, options);
	const constructs = new Set(rewrites.filter(({ isEqual }) => isEqual).map(({ construct }) => construct));
	for (const { construct, offset, isEqual } of rewrites) {
		const rule = isEqual ? 'import-text-rewritten' : 'import-text-differs';
		report(diagnose(rule, { file, start: { line: body.lineAt(offset), column: 1 } }, { construct }));
	}
	for (const { kind, offset } of findAccidents(body.text, blocks)) {
		report(diagnose('import-accident', { file, start: { line: body.lineAt(offset), column: 1 } }, { kind }));
	}
	let result = body.apply(edits);
	const ids = kramdownHeadingIds(blocks, spanContextOf(blocks, options, body.text));
	const idEdits = keepHeadingIds(result.text, ids, options, edits.length === 0 ? reading : undefined);
	if (idEdits.length > 0) constructs.add('heading-id');
	for (const { start } of idEdits) {
		report(
			diagnose(
				'import-text-rewritten',
				{ file, start: { line: result.lineAt(start), column: 1 } },
				{ construct: 'heading-id' },
			),
		);
	}
	result = result.apply(idEdits);
	for (const construct of constructs) counts[construct] = (counts[construct] ?? 0) + 1;
	return result.apply(hiddenBraces(result.text));
}

/** Braces that Liquid has left in the text (by `raw`) are no Liquid of ours; in code they may stay. */
function hiddenBraces(text: string): TextEdit[] {
	const found = [...text.matchAll(/\{(?=[{%])/gu)];
	if (found.length === 0) return [];
	const code = codeIn(readAsOurs(text).tree);
	return found
		.filter(({ index }) => !isInside(code, index))
		.map(({ index }) => ({ start: index, end: index + 1, insert: '&#123;' }));
}

/** Where the code of a document stands, by the engine's own reading: fenced, indented and in a line. */
function codeIn(tree: Nodes): [start: number, end: number][] {
	if (tree.type === 'code' || tree.type === 'inlineCode') {
		return [[tree.position?.start.offset ?? 0, tree.position?.end.offset ?? 0]];
	}
	return 'children' in tree ? (tree.children as Nodes[]).flatMap(codeIn) : [];
}
