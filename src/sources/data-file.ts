import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ParsedNode } from 'yaml';
import type { z } from 'zod';
import { closestName } from '../model/closest-name.ts';
import { diagnose, type Diagnostic, hasErrors } from '../model/diagnostic.ts';
import { expectationOf, inBothLanguages } from '../model/expectations.ts';
import { readSiteFile } from './source-file.ts';
import { type ParsedYaml, parseYaml } from './yaml.ts';
import { nodeAt, offsetAt, pairOf } from './yaml-nodes.ts';

/** A list of data, such as `content/books.yaml`. */
export interface DataFile<Entry> {
	/** Empty where the file is absent or has an error. */
	entries: Entry[];
	diagnostics: Diagnostic[];
}

/** Reads and checks a list of the site folder. `keys` are what an entry may say. A file that is absent is an empty list. */
export function readDataFile<Entry>(
	siteDir: string,
	file: string,
	schema: z.ZodType<Entry[]>,
	keys: readonly string[],
): DataFile<Entry> {
	if (!existsSync(join(siteDir, file))) return { entries: [], diagnostics: [] };
	const text = readSiteFile(siteDir, file);
	return typeof text === 'string' ? parseDataFile(text, file, schema, keys) : { entries: [], diagnostics: [text] };
}

/** Reads and checks the text of a list. */
export function parseDataFile<Entry>(
	text: string,
	file: string,
	schema: z.ZodType<Entry[]>,
	keys: readonly string[],
): DataFile<Entry> {
	const yaml = parseYaml(text, { file, start: { line: 1, column: 1 } });
	if (hasErrors(yaml.diagnostics)) return { entries: [], diagnostics: yaml.diagnostics };
	const values: unknown = JSON.parse(
		JSON.stringify(yaml.document.toJS() ?? [], (_, value: unknown) => value ?? undefined),
	);
	const parsed = schema.safeParse(values, { error: expectationOf });
	if (parsed.success) return { entries: parsed.data, diagnostics: yaml.diagnostics };
	const found = parsed.error.issues.flatMap((issue) => diagnoseIssue(issue, file, yaml, keys));
	return { entries: [], diagnostics: [...yaml.diagnostics, ...found] };
}

function diagnoseIssue(issue: z.core.$ZodIssue, file: string, yaml: ParsedYaml, keys: readonly string[]): Diagnostic[] {
	const root = yaml.document.contents as ParsedNode | null;
	const at = (offset: number) => ({ file, start: yaml.pointAt(offset) });
	if (issue.code === 'unrecognized_keys') {
		const parent = root === null ? null : nodeAt(root, issue.path);
		return issue.keys.map((key) => {
			const offset = parent === null ? 0 : (pairOf(parent, key)?.key.range[0] ?? 0);
			const closest = closestName(key, keys);
			const suggestion = closest === null ? '' : `（${closest}？）`;
			return diagnose('data-unknown-key', at(offset), { key, suggestion });
		});
	}
	const key = String(issue.path.findLast((step) => typeof step === 'string') ?? file);
	const offset = root === null ? 0 : offsetAt(root, issue.path);
	return [diagnose('data-value', at(offset), { key, ...inBothLanguages('expected', issue.message) })];
}
