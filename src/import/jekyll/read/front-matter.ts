import { isMap, isScalar, type Pair, type ParsedNode, type Scalar } from 'yaml';
import { type Diagnostic, hasErrors } from '../../../model/diagnostic.ts';
import { parseYaml, type ParsedYaml } from '../../../sources/yaml.ts';

/** A file cut in two as Jekyll cuts it, with the ranges that later edits need. */
export interface JekyllDocumentText {
	/** The whole text with LF line ends, without byte order mark. */
	text: string;
	hasFrontMatter: boolean;
	/** Range of the YAML between the fences. */
	yamlStart: number;
	yamlEnd: number;
	bodyStart: number;
	/** The mapping's pairs, the last of each key, in order. */
	pairs: Map<string, FrontMatterPair>;
	data: Record<string, unknown>;
	/** Errors here mean that Jekyll, too, could read nothing of the front matter. */
	diagnostics: Diagnostic[];
}

export interface FrontMatterPair {
	key: Scalar.Parsed;
	value: ParsedNode | null;
	/** Offsets in the text: the first character of the key, and the end of its last line. */
	start: number;
	end: number;
	/** Offsets of the value's own characters; null where there is none. */
	valueRange: [number, number] | null;
	/** Offsets of all pairs of this key, for keys written twice. */
	all: [number, number][];
}

/** `Document::YAML_FRONT_MATTER_REGEXP` of Jekyll 4.3. */
const frontMatterPattern = /^---[^\S\n]*\n(?<yaml>[^]*?\n?)^(?:---|\.\.\.)[^\S\n]*(?:\n|$(?![^]))/mu;

/** Reads the front matter of a text with LF line ends. `file` is its name for diagnostics. */
export function readJekyllDocument(source: string, file: string): JekyllDocumentText {
	const found = source.startsWith('---') ? frontMatterPattern.exec(source) : null;
	const text =
		found === null || found.index !== 0
			? source
			: plainStrings(source.slice(0, found[0].length)) + source.slice(found[0].length);
	const match = found === null ? null : frontMatterPattern.exec(text);
	if (match === null || match.index !== 0) {
		const empty = { yamlStart: 0, yamlEnd: 0, bodyStart: 0, pairs: new Map(), data: {}, diagnostics: [] };
		return { text, hasFrontMatter: false, ...empty };
	}
	const yamlStart = text.indexOf('\n') + 1;
	const yamlEnd = yamlStart + match.groups!.yaml!.length;
	const yaml = parseYaml(text.slice(yamlStart, yamlEnd), { file, start: { line: 2, column: 1 } });
	const isReadable = !hasErrors(yaml.diagnostics);
	const root = yaml.document.contents;
	return {
		text,
		hasFrontMatter: true,
		yamlStart,
		yamlEnd,
		bodyStart: match[0].length,
		pairs: isReadable && isMap(root) ? pairsOf(yaml, text, yamlStart, yamlEnd) : new Map(),
		data: isReadable && isMap(root) ? (yaml.document.toJS() as Record<string, unknown>) : {},
		diagnostics: yaml.diagnostics,
	};
}

/**
 * YAML as Psych once wrote it, without the tag of a string of no other kind: `title: ! 'Rails: 3.0'`. What old
 * importers of blogs left behind has it in every file.
 */
export function plainStrings(yaml: string): string {
	return yaml.replace(/^(?<lead>[ \t]*(?:-[ \t]+)?(?:[\w-]+:[ \t]+)?)![ \t]+(?=["'])/gmu, '$<lead>');
}

function pairsOf(yaml: ParsedYaml, text: string, yamlStart: number, yamlEnd: number): Map<string, FrontMatterPair> {
	const pairs = new Map<string, FrontMatterPair>();
	const root = yaml.document.contents;
	if (!isMap(root)) return pairs;
	const items = root.items as Pair<Scalar.Parsed, ParsedNode | null>[];
	items.forEach(({ key, value }, index) => {
		const start = yamlStart + key.range[0];
		const next = items[index + 1]?.key.range[0];
		const limit = next === undefined ? yamlEnd : yamlStart + next;
		const contentEnd = yamlStart + (value?.range[1] ?? key.range[1]);
		const lineEnd = text.indexOf('\n', Math.max(contentEnd - 1, start));
		const end = Math.min(lineEnd === -1 ? limit : lineEnd + 1, limit);
		const hasValue = value !== null && value.range[1] > value.range[0];
		const name = isScalar(key) ? String(key.value) : '';
		const all = [...(pairs.get(name)?.all ?? []), [start, end] as [number, number]];
		const valueRange: [number, number] | null = hasValue
			? [yamlStart + value.range[0], yamlStart + value.range[1]]
			: null;
		pairs.set(name, { key, value, start, end, valueRange, all });
	});
	return pairs;
}
