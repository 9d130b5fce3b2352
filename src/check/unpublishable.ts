import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose, type Diagnostic, hasErrors } from '../model/diagnostic.ts';
import { type Baseline, baselineFileName, splitByBaseline } from './baseline.ts';
import { readBaselineFile } from './baseline-file.ts';
import type { CheckedFile } from './check-document.ts';
import { type CheckedSite, checkedSettings } from './checked-site.ts';
import { combineChecks } from './combine.ts';
import { toDiagnostic } from './diagnostic-of.ts';
import { type CheckCache, isError, type KeptChecks, openKeptChecks, type PublishedFile } from './kept-checks.ts';
import { checkFiles } from './pool.ts';
import type { Finding } from './rule.ts';
import { rules } from './rules/index.ts';
import { checkSettings } from './settings.ts';

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
	const kept = openKeptChecks(site, options.cache);
	const chosen = kept.rules;
	if (chosen.length === 0 || hasErrors(diagnostics)) return { diagnostics, files: new Set() };
	const checked = await checkWithCache(files, kept, options, diagnostics);
	const { findings } = combineChecks(checked, { ...options, publicFiles: new Set(options.publicFiles), rules: chosen });
	const errors = findings.filter(isError);
	const { known, fresh } = splitByBaseline(errors, baseline);
	diagnostics.push(...fresh.map(toDiagnostic), ...known.map(letThrough));
	return { diagnostics, files: new Set(errors.map(({ file }) => file)) };
}

function readBaseline(siteDir: string): { baseline: Baseline; diagnostics: Diagnostic[] } {
	const baseline = readBaselineFile(join(siteDir, baselineFileName));
	if (baseline !== null) return { baseline: baseline ?? {}, diagnostics: [] };
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

async function checkWithCache(
	files: readonly PublishedFile[],
	checks: KeptChecks,
	{ siteDir, site, threads }: PublishingOptions,
	failures: Diagnostic[],
): Promise<CheckedFile[]> {
	const checked: CheckedFile[] = [];
	const missing: PublishedFile[] = [];
	for (const batch of batches(files)) {
		const found = await Promise.all(batch.map((file) => checks.find(file)));
		for (const [index, file] of batch.entries()) {
			const kept = found[index];
			if (kept === undefined) missing.push(file);
			else checked.push(kept);
		}
	}
	const read = missing.map(({ file, kind }) => () => ({ file, kind, bytes: readFileSync(join(siteDir, file)) }));
	const names = checks.rules.map(({ name }) => name);
	const answers = await checkFiles(read, { site: checkedSettings(site), threads, rules: names });
	for (const [index, answer] of answers.entries()) {
		const failure = answer.diagnostics.find(({ rule }) => rule === 'check-failed');
		// Nothing is known of such a file, so nothing is kept.
		if (failure === undefined) checked.push(await checks.keep(missing[index]!, answer));
		else failures.push(failure);
	}
	return checked;
}

/** So many files are open at once. */
const batchSize = 64;

function* batches(files: readonly PublishedFile[]): Generator<readonly PublishedFile[]> {
	for (let start = 0; start < files.length; start += batchSize) yield files.slice(start, start + batchSize);
}
