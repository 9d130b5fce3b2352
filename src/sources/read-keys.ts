import type { Pair, ParsedNode, Scalar } from 'yaml';
import { closestName } from '../model/closest-name.ts';
import { parseJekyllDate, splitPostFileName } from '../model/date.ts';
import { diagnose, type Diagnostic } from '../model/diagnostic.ts';
import { type DocumentKind, keyKinds, knownKeys } from '../model/front-matter-keys.ts';
import { titleizeSlug } from '../model/slug.ts';
import { foldKeys } from './folded-keys.ts';
import type { FrontMatterOptions } from './front-matter.ts';
import { plain, readValue, type ValueContext } from './front-matter-values.ts';
import type { ParsedYaml } from './yaml.ts';

/** The last pair of each key, in the order of the file. */
export type FrontMatterPairs = Map<string, Pair<Scalar.Parsed, ParsedNode | null>>;

/** Reads every key into the form the schema wants, and fills in what the file's name says. */
export function readKeys(
	pairs: FrontMatterPairs,
	yaml: ParsedYaml | null,
	file: string,
	options: FrontMatterOptions<DocumentKind>,
): { values: Record<string, unknown>; diagnostics: Diagnostic[] } {
	const diagnostics: Diagnostic[] = [];
	const values: Record<string, unknown> = {};
	if (yaml !== null) {
		const context: ValueContext = {
			document: yaml.document,
			timeZone: options.timeZone,
			report(rule, node, params, severity) {
				diagnostics.push(diagnose(rule, { file, start: yaml.pointAt(node.range[0]) }, params, severity));
			},
		};
		Object.assign(values, readOwnKeys(pairs, options.kind, context));
		Object.assign(values, foldKeys(pairs, values, keyKinds[options.kind], context));
	}
	if (options.kind === 'post') diagnostics.push(...fillFromFileName(values, file, options));
	return { values, diagnostics };
}

/** Keys that stand for themselves, and those nobody knows, which are kept. */
function readOwnKeys(pairs: FrontMatterPairs, kind: DocumentKind, context: ValueContext): Record<string, unknown> {
	const values: Record<string, unknown> = {};
	const kinds = keyKinds[kind];
	const known = knownKeys(kind);
	for (const [key, { key: keyNode, value }] of pairs) {
		const keyKind = kinds.get(key);
		if (keyKind !== undefined) {
			values[key] = readValue(keyKind, value, context);
		} else if (!known.includes(key)) {
			context.report('fm-unknown-key', keyNode, { key, suggestion: suggestionFor(key, known) });
			values[key] = value === null ? null : plain(value, context);
		}
	}
	return values;
}

/** A writer's own key is often in every post, and its search for a likeness costs more than all the rest. */
const suggestions = new Map<string, string>();

function suggestionFor(key: string, known: readonly string[]): string {
	const remembered = suggestions.get(key);
	if (remembered !== undefined) return remembered;
	const closest = closestName(key, known);
	const suggestion = closest === null ? '' : `（${closest}？）`;
	suggestions.set(key, suggestion);
	return suggestion;
}

/** Jekyll takes a post's date and title from its file name where the front matter has none. */
function fillFromFileName(
	values: Record<string, unknown>,
	file: string,
	{ timeZone, undated }: FrontMatterOptions<DocumentKind>,
): Diagnostic[] {
	const fileName = file.slice(file.lastIndexOf('/') + 1);
	const name = splitPostFileName(fileName);
	const slug = name?.slug ?? fileName.replace(/\.+[^.]+$/u, '');
	values.title ??= titleizeSlug(slug).trim();
	if (name === null && undated === undefined) return [diagnose('post-file-name', { file })];
	const problems = values.title === '' ? [diagnose('fm-missing', { file }, { key: 'title' })] : [];
	if (values.date !== undefined) return problems;
	const date = name === null ? undated! : parseJekyllDate({ text: name.date, quoted: true }, timeZone);
	if (typeof date === 'string') values.date = date;
	else problems.push(diagnose(date.rule, { file }, { value: name!.date }));
	return problems;
}
