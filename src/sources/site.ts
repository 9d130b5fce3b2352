import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Document, ParsedNode } from 'yaml';
import { z } from 'zod';
import { closestName } from '../model/closest-name.ts';
import { diagnose, type Diagnostic, hasErrors, type Point } from '../model/diagnostic.ts';
import { type Site, SiteSchema } from '../model/site.ts';
import { expectationOf, inBothLanguages } from '../model/expectations.ts';
import { findInconsistencies, type SettingProblem } from './site-consistency.ts';
import { readSiteFile } from './source-file.ts';
import { type ParsedYaml, parseYaml } from './yaml.ts';
import { nodeAt, offsetAt, pairOf } from './yaml-nodes.ts';

/** `site` is null where a diagnostic is an error. */
export type SiteResult = { diagnostics: Diagnostic[] } & (
	| { site: null }
	| {
			site: Site;
			/** Place of the value at a path of keys; where the path ends early, of the last value on it. */
			placeOf(path: readonly PropertyKey[]): Point;
	  }
);

/** Reads and checks the `site.yaml` of a site folder. Every finding has its line and column. */
export function readSite(siteDir: string): SiteResult {
	if (!existsSync(join(siteDir, fileName))) {
		return { site: null, diagnostics: [diagnose('site-missing', { file: fileName })] };
	}
	const text = readSiteFile(siteDir, fileName);
	return typeof text === 'string' ? parseSite(text) : { site: null, diagnostics: [text] };
}

/** Reads and checks the text of a `site.yaml`. */
export function parseSite(text: string): SiteResult {
	const yaml = parseYaml(text, { file: fileName, start: { line: 1, column: 1 } });
	if (hasErrors(yaml.diagnostics)) return { site: null, diagnostics: yaml.diagnostics };
	const parsed = SiteSchema.safeParse(plainSettings(yaml.document), { error: expectationOf });
	const problems = parsed.success ? findInconsistencies(parsed.data) : parsed.error.issues.flatMap(problemsOfIssue);
	const diagnostics = [...yaml.diagnostics, ...problems.map((problem) => place(problem, yaml))];
	if (!parsed.success || hasErrors(diagnostics)) return { site: null, diagnostics };
	return { site: parsed.data, diagnostics, placeOf: (path) => yaml.pointAt(offsetOf(path, yaml.document)) };
}

const fileName = 'site.yaml';

/** Plain values, without keys that have none (`tagline:`): these mean the default. */
function plainSettings(document: Document.Parsed): unknown {
	return JSON.parse(JSON.stringify(document.toJS() ?? {}, (_, value: unknown) => value ?? undefined));
}

function problemsOfIssue(issue: z.core.$ZodIssue): SettingProblem[] {
	if (issue.code === 'unrecognized_keys') {
		return issue.keys.map((key) => {
			const closest = closestName(key, knownKeysAt(issue.path));
			const suggestion = closest === null ? '' : `（${closest}？）`;
			const keyPath = [...issue.path, key];
			return { rule: 'site-unknown-key', path: keyPath, params: { key: keyPath.join('.'), suggestion } };
		});
	}
	const key = issue.path.length === 0 ? fileName : issue.path.join('.');
	return [{ rule: 'site-value', path: issue.path, params: { key, ...inBothLanguages('expected', issue.message) } }];
}

/** An unknown key stands where its name does; a wrong value where the value does, a missing one where its mapping does. */
function place({ rule, path, params }: SettingProblem, { document, pointAt }: ParsedYaml): Diagnostic {
	const root = document.contents as ParsedNode | null;
	const parent = root === null ? null : nodeAt(root, path.slice(0, -1));
	const key = parent === null ? null : pairOf(parent, String(path.at(-1)))?.key;
	const keyOffset = rule === 'site-unknown-key' ? key?.range[0] : undefined;
	const offset = keyOffset ?? offsetOf(path, document);
	return diagnose(rule, { file: fileName, start: pointAt(offset) }, params);
}

function offsetOf(path: readonly PropertyKey[], { contents }: Document.Parsed): number {
	return contents === null ? 0 : offsetAt(contents as ParsedNode, path);
}

/** The keys that the schema knows at a path. */
function knownKeysAt(path: readonly PropertyKey[]): string[] {
	let schema: JsonSchema | undefined = z.toJSONSchema(SiteSchema, { io: 'input' }) as JsonSchema;
	for (const step of path) {
		const additional: JsonSchema | undefined =
			typeof schema?.additionalProperties === 'object' ? schema.additionalProperties : undefined;
		schema = typeof step === 'number' ? schema?.items : (schema?.properties?.[String(step)] ?? additional);
	}
	return Object.keys(schema?.properties ?? {});
}

interface JsonSchema {
	properties?: Record<string, JsonSchema>;
	additionalProperties?: JsonSchema | boolean;
	items?: JsonSchema;
}
