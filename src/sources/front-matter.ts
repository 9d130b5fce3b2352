import { isMap, isScalar, type Pair, type ParsedNode, type Scalar } from 'yaml';
import type { z } from 'zod';
import { diagnose, type Diagnostic, hasErrors, type Point } from '../model/diagnostic.ts';
import { PageFrontMatterSchema, PostFrontMatterSchema } from '../model/front-matter.ts';
import type { PageFrontMatter, PostFrontMatter } from '../model/front-matter.ts';
import { type DocumentKind, keyAliases } from '../model/front-matter-keys.ts';
import { expectationOf, inBothLanguages } from '../model/expectations.ts';
import { splitDocument } from './fences.ts';
import { type FrontMatterPairs, readKeys } from './read-keys.ts';
import { decodeSource } from './source-file.ts';
import { findControlCharacter } from './unsafe-text.ts';
import type { ParsedYaml } from './yaml.ts';
import { nodeAt, offsetAt } from './yaml-nodes.ts';

export interface FrontMatterOptions<Kind extends DocumentKind> {
	kind: Kind;
	/** The site's time zone, in which dates without zone are meant and all dates are written. */
	timeZone: string;
	/** Date of a draft that has none, neither in its file name nor within. Without it the file name must have one. */
	undated?: string;
}

export interface FrontMatterResult<FrontMatter> {
	/** Null where a diagnostic is an error. */
	data: FrontMatter | null;
	/** Where each key stands in the file; an alias (`tag`) also under the key it is read into (`tags`). */
	keyPositions: Record<string, Point>;
	/** All after the front matter, with LF line ends. */
	body: string;
	/** Line of the file on which the body begins, from 1. */
	bodyLine: number;
	diagnostics: Diagnostic[];
}

/** What is read of each kind of document. */
export interface FrontMatterOf {
	post: PostFrontMatter;
	page: PageFrontMatter;
}

/**
 * Reads a post or page from its bytes: front matter as Jekyll understands it, folded into the schema's
 * one form and checked. Nothing in it is ever run. `file` is the path below the site folder.
 */
export function readFrontMatter<Kind extends DocumentKind>(
	bytes: Uint8Array,
	file: string,
	options: FrontMatterOptions<Kind>,
): FrontMatterResult<FrontMatterOf[Kind]> {
	const text = decodeSource(bytes, file);
	if (typeof text !== 'string') return { data: null, keyPositions: {}, body: '', bodyLine: 1, diagnostics: [text] };

	const { yaml, body, bodyLine, diagnostics: found } = splitDocument(text, file);
	const diagnostics = [...found, ...checkBody(body, bodyLine, file)];
	const pairs = pairsOf(yaml);
	if (pairs === null) diagnostics.push(diagnose('fm-not-object', { file, start: pointOfContents(yaml) }));
	const keyPositions = positionsOf(pairs ?? new Map(), yaml);
	if (pairs === null || hasErrors(diagnostics)) return { data: null, keyPositions, body, bodyLine, diagnostics };

	const { values, diagnostics: misread } = readKeys(pairs, yaml, file, options);
	const schema: z.ZodType = options.kind === 'post' ? PostFrontMatterSchema : PageFrontMatterSchema;
	const parsed = schema.safeParse(values, { error: expectationOf, reportInput: true });
	diagnostics.push(
		...misread,
		...(parsed.error?.issues ?? []).flatMap((issue) => describeIssue(issue, pairs, yaml, file)),
	);
	const data = parsed.success && !hasErrors(diagnostics) ? (parsed.data as FrontMatterOf[Kind]) : null;
	return { data, keyPositions, body, bodyLine, diagnostics };
}

/** The pairs of the front matter's mapping, the last of each key; null where it is something else. */
function pairsOf(yaml: ParsedYaml | null): FrontMatterPairs | null {
	const root = yaml?.document.contents ?? null;
	if (root === null || (isScalar(root) && root.value === null)) return new Map();
	if (!isMap(root)) return null;
	const pairs = root.items as Pair<Scalar.Parsed, ParsedNode | null>[];
	return new Map(pairs.map((pair) => [String(pair.key.value), pair]));
}

function positionsOf(pairs: FrontMatterPairs, yaml: ParsedYaml | null): Record<string, Point> {
	const positions: Record<string, Point> = {};
	if (yaml === null) return positions;
	for (const [key, pair] of pairs) {
		const point = yaml.pointAt(pair.key.range[0]);
		const canonical = keyAliases[key];
		if (canonical !== undefined && !pairs.has(canonical)) positions[canonical] = point;
		positions[key] = point;
	}
	return positions;
}

function pointOfContents(yaml: ParsedYaml | null): Point {
	return yaml?.document.contents ? yaml.pointAt(yaml.document.contents.range[0]) : { line: 1, column: 1 };
}

function checkBody(body: string, bodyLine: number, file: string): Diagnostic[] {
	const unsafe = findControlCharacter(body);
	if (unsafe === null) return [];
	const before = body.slice(0, unsafe.index);
	const start = { line: bodyLine + before.split('\n').length - 1, column: unsafe.index - before.lastIndexOf('\n') };
	return [diagnose(unsafe.rule, { file, start }, { codePoint: unsafe.codePoint })];
}

function describeIssue(
	issue: z.core.$ZodIssue,
	pairs: FrontMatterPairs,
	yaml: ParsedYaml | null,
	file: string,
): Diagnostic[] {
	const [name, ...rest] = issue.path;
	const key = issue.path.join('.');
	const pair = pairs.get(String(name)) ?? [...pairs].find(([alias]) => keyAliases[alias] === name)?.[1];
	const isAbsent = issue.code === 'invalid_type' && issue.input === undefined;
	// A value that is written but could not be read has its own diagnostic already, and so has a post
	// whose file name gives no date.
	if (isAbsent && (name === 'date' || (pair?.value && nodeAt(pair.value, rest) !== null))) return [];
	const offset = pair === undefined ? undefined : pair.value ? offsetAt(pair.value, rest) : pair.key.range[0];
	const place = { file, ...(offset !== undefined && yaml !== null && { start: yaml.pointAt(offset) }) };
	return [
		isAbsent
			? diagnose('fm-missing', place, { key })
			: diagnose('fm-type', place, { key, ...inBothLanguages('expected', issue.message) }),
	];
}
