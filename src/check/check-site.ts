import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareDiagnostics, type Diagnostic } from '../model/diagnostic.ts';
import type { Site } from '../model/site.ts';
import { type Baseline, baselineFileName, parseBaseline, splitByBaseline } from './baseline.ts';
import type { CheckedFile, FileToCheck } from './check-document.ts';
import { combineChecks } from './combine.ts';
import { diagnosticOf } from './diagnostic-of.ts';
import { checkerFingerprint } from './fingerprint.ts';
import { loadFiles } from './load-files.ts';
import { checkFiles } from './pool.ts';
import type { Finding } from './rule.ts';
import { rules } from './rules/index.ts';
import { checkSettings } from './settings.ts';
import type { SiteIndex } from './site-index.ts';

export interface CheckSiteOptions {
	siteDir: string;
	site: Site;
	/** Paths of the files in `public/`, with a leading `/`. */
	publicFiles: readonly string[];
	/** Decides what is in the future. */
	now: Date;
	/** How many threads may work. */
	threads: number;
	/** Keeps what single files say from one check to the next; without it every file is read anew. */
	cache?: CheckCache;
	/** Names of the rules to run; all unless given. */
	only?: readonly string[];
	/** Findings to let through; the one in the site's folder unless given. */
	baseline?: Baseline | null;
}

/** As much of a blob store as the checker needs. */
export interface CheckCache {
	get(key: `check/${string}`): Promise<Uint8Array | undefined>;
	put(key: `check/${string}`, bytes: Uint8Array): Promise<void>;
}

export interface SiteCheck {
	/** New findings, errors first. A build must refuse those that are errors. */
	diagnostics: Diagnostic[];
	/** All findings, new or not, with what would mend them. */
	findings: Finding[];
	/** Findings that the baseline lets through. */
	known: Finding[];
	files: readonly FileToCheck[];
	index: SiteIndex;
}

/**
 * Checks a whole site: every file by itself — from the cache where neither the file nor the settings nor the
 * checker has changed — then what the files say together, then parts what is new from what the baseline knows.
 */
export async function checkSite(options: CheckSiteOptions): Promise<SiteCheck> {
	const { siteDir, site, publicFiles, now, only } = options;
	const chosen = only === undefined ? rules : rules.filter(({ name }) => only.includes(name));
	const { files, diagnostics: unreadable } = loadFiles(siteDir, () => true);
	const checked = await checkWithCache(files, options);
	const { diagnostics, findings, index } = combineChecks(checked, {
		site,
		publicFiles: new Set(publicFiles),
		now,
		rules: chosen,
	});
	const baseline = options.baseline === undefined ? readBaseline(siteDir) : options.baseline;
	const { known, fresh } = splitByBaseline(findings, baseline ?? {});
	const all = [...checkSettings(rules, site), ...unreadable, ...diagnostics, ...fresh.map(toDiagnostic)];
	return { diagnostics: all.sort(compareDiagnostics), findings, known, files, index };
}

/** The baseline in a site's folder; null if there is none. */
export function readBaseline(siteDir: string, fileName: string = baselineFileName): Baseline | null {
	try {
		return parseBaseline(readFileSync(join(siteDir, fileName), 'utf8'));
	} catch {
		return null;
	}
}

/** A finding with the texts of its rule. */
export function toDiagnostic(finding: Finding): Diagnostic {
	return diagnosticOf(finding, ruleByName.get(finding.rule)!);
}

const ruleByName = new Map(rules.map((rule) => [rule.name, rule]));

async function checkWithCache(files: readonly FileToCheck[], options: CheckSiteOptions): Promise<CheckedFile[]> {
	const { site, threads, cache, only } = options;
	const task = { site, threads, rules: only === undefined ? null : [...only] };
	if (cache === undefined) return checkFiles(files, task);
	const context = digest(JSON.stringify([checkerFingerprint(), site, task.rules]));
	const keys = files.map(({ file, bytes }) => `check/${digest(context, file, bytes)}` as const);
	const cached = await Promise.all(keys.map((key) => cache.get(key)));
	const missing = files.filter((_, index) => cached[index] === undefined);
	const found = new Map((await checkFiles(missing, task)).map((checked) => [checked.file, checked]));
	return Promise.all(
		files.map(async ({ file }, index) => {
			const bytes = cached[index];
			if (bytes !== undefined) return JSON.parse(Buffer.from(bytes).toString('utf8')) as CheckedFile;
			const checked = found.get(file)!;
			await cache.put(keys[index]!, Buffer.from(JSON.stringify(checked)));
			return checked;
		}),
	);
}

function digest(...parts: (string | Uint8Array)[]): string {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part).update('\0');
	return hash.digest('hex');
}
