import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import type { ScalarTag } from 'yaml';
import { diagnose, type Diagnostic, type Point } from '../model/diagnostic.ts';
import type { RuleName } from '../model/rules.ts';
import { inBothLanguages } from '../model/expectations.ts';
import { findUnsafeText } from './unsafe-text.ts';
import { findDeepYaml, maxYamlDepth } from './yaml-depth.ts';
import { yamlReason } from './yaml-reasons.ts';

/** A YAML text that is safe to turn into plain values. */
export interface ParsedYaml {
	document: Document.Parsed;
	/** Place in the file of an offset in the YAML text. */
	pointAt(offset: number): Point;
	/** Warnings; an error among them means that the values must not be used. */
	diagnostics: Diagnostic[];
}

/** Where a YAML text lies in its file. */
export interface YamlPlace {
	file: string;
	/** Place of the text's first character. */
	start: Point;
	/** Most keys and values it may have. */
	maxNodes?: number;
}

/**
 * Parses YAML with the meaning it has for Jekyll (YAML 1.1, as Ruby's Psych reads it), but data only:
 * tags, merge keys, keys that reach an object's prototype, and aliases in number are refused.
 */
export function parseYaml(text: string, place: YamlPlace): ParsedYaml {
	const lines = new LineCounter();
	const pointAt = (offset: number) => {
		const { line, col } = lines.linePos(offset);
		return line > 1
			? { line: place.start.line + line - 1, column: col }
			: { line: place.start.line, column: place.start.column + col - 1 };
	};
	const deep = findDeepYaml(text);
	const document = parseDocument(deep === null ? text : '', { ...options, lineCounter: lines });
	if (deep !== null) {
		const start = {
			line: place.start.line + text.slice(0, deep).split('\n').length - 1,
			column: deep - text.lastIndexOf('\n', deep),
		};
		const reason = inBothLanguages(
			'reason',
			`入れ子が${maxYamlDepth}段を超えています / nested deeper than ${maxYamlDepth} levels`,
		);
		return { document, pointAt, diagnostics: [diagnose('fm-yaml', { file: place.file, start }, reason)] };
	}
	const diagnostics = findProblems(text, document, place.maxNodes).map(({ rule, offset, params }) =>
		diagnose(rule, { file: place.file, start: pointAt(offset) }, params),
	);
	return { document, pointAt, diagnostics };
}

function findProblems(text: string, document: Document.Parsed, maxNodes = Infinity): Finding[] {
	const unsafe = findUnsafeText(text);
	if (unsafe !== null) return [{ rule: unsafe.rule, offset: unsafe.index, params: { codePoint: unsafe.codePoint } }];
	const [error] = document.errors;
	if (error) return [{ rule: 'fm-yaml', offset: error.pos[0], params: inBothLanguages('reason', yamlReason(error)) }];
	const findings = inspect(document, maxNodes);
	const refusal = refusals.map((rule) => findings.find((finding) => finding.rule === rule)).find(Boolean);
	return refusal ? [refusal] : findings;
}

/** Far more than a front matter needs, too few to multiply into anything large. */
const maxAliases = 10;

/** Ruby's words for true and false; `y` and `n` are strings there. */
const booleans: ScalarTag[] = [
	{ tag: 'tag:yaml.org,2002:bool', default: true, test: /^(?:yes|true|on)$/iu, resolve: () => true },
	{ tag: 'tag:yaml.org,2002:bool', default: true, test: /^(?:no|false|off)$/iu, resolve: () => false },
];

const plainTags = new Set(['map', 'seq', 'str', 'null', 'int', 'float'].map((name) => `tag:yaml.org,2002:${name}`));

const options: Parameters<typeof parseDocument>[1] = {
	schema: 'yaml-1.1',
	customTags: (tags) => [...booleans, ...tags.filter((tag) => typeof tag !== 'string' && plainTags.has(tag.tag))],
	resolveKnownTags: false,
	stringKeys: true,
	uniqueKeys: false,
	prettyErrors: false,
	logLevel: 'error',
};

/** Everything in the document that is not plain data, in no particular order. */
function inspect(document: Document.Parsed, maxNodes: number): Finding[] {
	const findings: Finding[] = [];
	const ancestors: ParsedNode[] = [];
	let aliases = 0;
	let nodes = 0;
	const report = (rule: RuleName, node: ParsedNode, params: Finding['params'] = {}) => {
		findings.push({ rule, offset: node.range[0], params });
	};

	const walk = (node: ParsedNode | null) => {
		if (node === null) return;
		nodes += 1;
		if (nodes === maxNodes + 1) report('fm-size', node, { limit: maxNodes });
		if (node.tag !== undefined) report('fm-tag', node, { tag: node.tag.replace('tag:yaml.org,2002:', '!!') });
		if (isAlias(node)) {
			aliases += 1;
			if (aliases === maxAliases + 1) report('fm-alias', node, { limit: maxAliases });
			// Each search goes through the document.
			const source = aliases <= maxAliases ? node.resolve(document) : null;
			if (source === undefined) {
				const reason = `「*${node.source}」の元がありません`;
				report('fm-yaml', node, { reason, reason_en: `"*${node.source}" is not defined` });
			} else if (source !== null && ancestors.includes(source as ParsedNode)) {
				const reason = `「*${node.source}」が自分自身を含みます`;
				report('fm-yaml', node, { reason, reason_en: `"*${node.source}" contains itself` });
			}
		} else if (isScalar(node)) {
			const unsafe = typeof node.value === 'string' ? findUnsafeText(node.value) : null;
			if (unsafe !== null) report(unsafe.rule, node, { codePoint: unsafe.codePoint });
		} else if (isSeq(node)) {
			ancestors.push(node);
			for (const item of node.items) walk(item as ParsedNode | null);
			ancestors.pop();
		} else if (isMap(node)) {
			ancestors.push(node);
			const keys = new Set<string>();
			const repeated = new Set<string>();
			for (const pair of node.items) {
				const keyNode = pair.key as ParsedNode;
				const key = isScalar(keyNode) ? String(keyNode.value) : '';
				if (prototypeKeys.has(key)) report('fm-proto', keyNode, { key });
				if (isScalar(keyNode) && keyNode.source === '<<' && keyNode.type === 'PLAIN') report('fm-merge', keyNode);
				if (keys.has(key) && !repeated.has(key)) {
					repeated.add(key);
					report('fm-duplicate-key', keyNode, { key });
				}
				keys.add(key);
				walk(keyNode);
				walk(pair.value as ParsedNode | null);
			}
			ancestors.pop();
		}
	};
	walk(document.contents);
	return findings;
}

/** The gravest is reported alone, and once: a text made to harm has them by the thousand. */
const refusals: readonly RuleName[] = [
	'fm-proto',
	'fm-merge',
	'fm-alias',
	'fm-tag',
	'fm-yaml',
	'fm-size',
	'text-control',
	'text-bidi',
];

const prototypeKeys = new Set(['__proto__', 'constructor', 'prototype']);

interface Finding {
	rule: RuleName;
	offset: number;
	params: Record<string, string | number>;
}
