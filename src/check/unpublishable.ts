import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose, type Diagnostic, hasErrors } from '../model/diagnostic.ts';
import { rules as engineRules } from '../model/rules.ts';
import { type Baseline, baselineFileName, parseBaseline, splitByBaseline } from './baseline.ts';
import type { CheckedFile, FileToCheck } from './check-document.ts';
import { type CheckedSite, checkedSettings } from './checked-site.ts';
import { combineChecks } from './combine.ts';
import { toDiagnostic } from './diagnostic-of.ts';
import { checkerFingerprint } from './fingerprint.ts';
import { checkFiles } from './pool.ts';
import type { CheckRule, Finding } from './rule.ts';
import { rules } from './rules/index.ts';
import { checkSettings, mayFindErrors } from './settings.ts';

export interface PublishingOptions {
	siteDir: string;
	site: CheckedSite;
	/** Paths of the files in `public/`, with a leading `/`. */
	publicFiles: readonly string[];
	/** Decides what is in the future. */
	now: Date;
	/** How many threads may work. */
	threads: number;
	/** Keeps what single files say from one build to the next. */
	cache: CheckCache;
}

/** A file that is to be published, as whoever read it names it. */
export interface PublishedFile {
	/** Path below the site folder. */
	file: string;
	kind: FileToCheck['kind'];
	/** Names the file's bytes. */
	digest: string;
}

/** As much of a blob store as the checker needs. */
export interface CheckCache {
	get(key: `check/${string}`): Promise<Uint8Array | undefined>;
	put(key: `check/${string}`, bytes: Uint8Array): Promise<unknown>;
}

export interface Unpublishable {
	/** What must never be published, as errors; and as warnings what the site's baseline lets through all the same. */
	diagnostics: Diagnostic[];
	/** Files with such findings, let through or not. */
	files: ReadonlySet<string>;
}

/**
 * Finds in the files of a build what must never be published. What is known of a file's bytes comes from the cache,
 * so nothing is read where nothing has changed.
 */
export async function findUnpublishable(
	files: readonly PublishedFile[],
	options: PublishingOptions,
): Promise<Unpublishable> {
	const { siteDir, site } = options;
	const { baseline, diagnostics } = readBaseline(siteDir);
	diagnostics.push(...checkSettings(rules, site));
	const chosen = rulesOfBuild(site);
	if (chosen.length === 0 || hasErrors(diagnostics)) return { diagnostics, files: new Set() };
	const checked = await checkWithCache(files, chosen, options);
	const { findings } = combineChecks(checked, { ...options, publicFiles: new Set(options.publicFiles), rules: chosen });
	const errors = findings.filter(isError);
	const { known, fresh } = splitByBaseline(errors, baseline);
	diagnostics.push(...fresh.map(toDiagnostic), ...known.map(letThrough));
	return { diagnostics, files: new Set(errors.map(({ file }) => file)) };
}

/** The rules that may find errors, without those that stop a build when its files are read and joined. */
export function rulesOfBuild(site: CheckedSite): CheckRule[] {
	return rules.filter((rule) => !isErrorOfEngine(rule.name) && mayFindErrors(rule, site));
}

function isErrorOfEngine(name: string): boolean {
	return (engineRules as Partial<Record<string, { severity: string }>>)[name]?.severity === 'error';
}

function readBaseline(siteDir: string): { baseline: Baseline; diagnostics: Diagnostic[] } {
	let json;
	try {
		json = readFileSync(join(siteDir, baselineFileName), 'utf8');
	} catch {
		return { baseline: {}, diagnostics: [] };
	}
	const baseline = parseBaseline(json);
	if (baseline !== null) return { baseline, diagnostics: [] };
	return { baseline: {}, diagnostics: [diagnose('check-baseline', { file: baselineFileName })] };
}

function letThrough(finding: Finding): Diagnostic {
	const { texts, ...diagnostic } = toDiagnostic({ ...finding, severity: 'warning' });
	return {
		...diagnostic,
		texts: {
			ja: { message: texts!.ja.message, hint: `${baselineFileName} にあるため、止めずに公開します。` },
			en: { message: texts!.en.message, hint: `Published all the same: it is in ${baselineFileName}.` },
		},
	};
}

/** What is kept of a file: for rules that compare files what they need of it, else its errors alone. */
async function checkWithCache(
	files: readonly PublishedFile[],
	chosen: readonly CheckRule[],
	{ siteDir, site, threads, cache }: PublishingOptions,
): Promise<CheckedFile[]> {
	const names = chosen.map(({ name }) => name);
	const compares = chosen.some(({ checkSite }) => checkSite !== undefined);
	const context = digest(JSON.stringify([checkerFingerprint(), checkedSettings(site), names]));
	const checked: CheckedFile[] = [];
	const missing: PublishedFile[] = [];
	for (const batch of batches(files)) {
		const found = await Promise.all(batch.map((file) => cache.get(keyOf(file, context))));
		for (const [index, file] of batch.entries()) {
			const bytes = found[index];
			if (bytes === undefined) missing.push(file);
			else checked.push(JSON.parse(Buffer.from(bytes).toString('utf8')) as CheckedFile);
		}
	}
	const read = missing.map(({ file, kind }) => () => ({ file, kind, bytes: readFileSync(join(siteDir, file)) }));
	const answers = await checkFiles(read, { site: checkedSettings(site), threads, rules: names });
	for (const [index, { findings, suppressions, facts, file }] of answers.entries()) {
		const kept = compares
			? { file, findings, suppressions, facts, diagnostics: [] }
			: { file, findings: findings.filter(isError), suppressions: [], facts: null, diagnostics: [] };
		await cache.put(keyOf(missing[index]!, context), Buffer.from(JSON.stringify(kept)));
		checked.push(kept);
	}
	return checked;
}

function isError({ severity }: Finding): boolean {
	return severity === 'error';
}

function keyOf({ file, kind, digest: bytes }: PublishedFile, context: string): `check/${string}` {
	return `check/${digest(context, kind, file, bytes)}`;
}

/** So many files are open at once. */
const batchSize = 64;

function* batches(files: readonly PublishedFile[]): Generator<readonly PublishedFile[]> {
	for (let start = 0; start < files.length; start += batchSize) yield files.slice(start, start + batchSize);
}

function digest(...parts: string[]): string {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part).update('\0');
	return hash.digest('hex');
}
