import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { baselineOf, countBaseline, formatBaseline, shrinkBaseline, splitByBaseline } from '../check/baseline.ts';
import type { Baseline } from '../check/baseline.ts';
import { readBaselineFile } from '../check/baseline-file.ts';
import { combineChecks } from '../check/combine.ts';
import { toDiagnostic } from '../check/diagnostic-of.ts';
import { type LoadedFile, loadFiles } from '../check/load-files.ts';
import { checkFiles } from '../check/pool.ts';
import { checkProse, proseInstallCommand } from '../check/prose.ts';
import type { Report } from '../check/reporters/report.ts';
import type { Finding } from '../check/rule.ts';
import { rules } from '../check/rules/index.ts';
import { checkSettings } from '../check/settings.ts';
import { compareDiagnostics, type Diagnostic, DiagnosticError, hasErrors, type Language } from '../model/diagnostic.ts';
import type { Site } from '../model/site.ts';
import { createPublicFiles } from '../sources/public-files.ts';
import { decodeSource } from '../sources/source-file.ts';
import { UsageError } from './command.ts';
import { mendFiles } from './mend-files.ts';
import { say } from './messages.ts';
import type { Terminal } from './terminal.ts';

export interface RunCheckOptions {
	siteDir: string;
	site: Site;
	now: Date;
	threads: number;
	/** Chooses files; null for all. Rules that compare files run only over all of them. */
	wanted: ((file: string) => boolean) | null;
	only?: readonly string[];
	fix: { unsafe: boolean; dryRun: boolean } | null;
	/** Absolute path. */
	baselineFile: string;
	recordBaseline: boolean;
	prose: boolean;
	/** Finds the errors for which a build would stop. */
	findRefusals(): Promise<Diagnostic[]>;
	language: Language;
	terminal: Terminal;
}

export interface CheckResult extends Report {
	/** An error, or, where there is a baseline, anything new but notes. */
	failed: boolean;
}

/** Checks, mends if asked to, and compares with the baseline. What it did on the way goes to the error stream. */
export async function runCheck(options: RunCheckOptions): Promise<CheckResult> {
	const { siteDir, site, wanted, language, terminal } = options;
	const settings = checkSettings(rules, site);
	if (hasErrors(settings)) throw new DiagnosticError(settings);
	let { files, diagnostics: unreadable } = loadFiles(siteDir, wanted ?? (() => true));
	const publicFiles = new Set((await createPublicFiles(`${siteDir}/public`)).paths);
	if (wanted !== null) terminal.printError(say(language, 'check.partial'));

	let round = await checkAll(files, publicFiles, options);
	if (options.fix !== null) {
		const { mended, diagnostics: unwritten } = await mendFiles(files, round.findings, { ...options, ...options.fix });
		if (mended.length > 0 && !options.fix.dryRun) {
			({ files, diagnostics: unreadable } = loadFiles(siteDir, wanted ?? (() => true)));
			round = await checkAll(files, publicFiles, options);
		}
		unreadable.push(...unwritten);
	}
	const { fresh, known, hasBaseline } = compareWithBaseline(round.findings, options);
	const prose = options.prose ? await checkProseOf(files, options) : [];
	const found = [...unreadable, ...round.diagnostics, ...fresh.map(toDiagnostic), ...prose];
	const diagnostics = [...found, ...(await refusalsBeyond(found, options))].sort(compareDiagnostics);
	const isFailure = ({ severity }: Diagnostic) => severity === 'error' || (hasBaseline && severity === 'warning');
	return {
		siteTitle: site.title,
		diagnostics,
		known: known.length,
		files: files.length,
		posts: round.posts,
		failed: diagnostics.some(isFailure),
	};
}

/**
 * What a build would stop for and no rule has said: whatever a baseline or a comment lets through, it cannot. It takes
 * the whole site to know, so a check of single files does without it.
 */
async function refusalsBeyond(
	found: readonly Diagnostic[],
	{ only, wanted, findRefusals }: RunCheckOptions,
): Promise<Diagnostic[]> {
	if (only !== undefined || wanted !== null) return [];
	const keyOf = ({ file, rule }: Diagnostic) => `${file}\0${rule}`;
	const reported = new Set(found.map(keyOf));
	const refusals = await findRefusals();
	return refusals.filter((refusal) => !reported.has(keyOf(refusal)));
}

async function checkAll(files: readonly LoadedFile[], publicFiles: ReadonlySet<string>, options: RunCheckOptions) {
	const { site, now, threads, only, wanted } = options;
	const checked = await checkFiles(files, { site, threads, rules: only === undefined ? null : [...only] });
	const chosen = rules.filter(
		({ name, checkSite }) => (only?.includes(name) ?? true) && (wanted === null || !checkSite),
	);
	const { diagnostics, findings, index } = combineChecks(checked, { site, publicFiles, now, rules: chosen });
	const posts = Object.fromEntries(index.documents.map(({ file, title, date }) => [file, { title, date }]));
	return { diagnostics: only === undefined ? diagnostics : [], findings, posts };
}

function compareWithBaseline(findings: readonly Finding[], options: RunCheckOptions) {
	const { baselineFile, recordBaseline, siteDir, wanted, only, language, terminal } = options;
	const baseline = loadBaseline(baselineFile, language);
	const file = relative(siteDir, baselineFile);
	if (baseline === null && recordBaseline) {
		const recorded = baselineOf(findings);
		writeFileSync(baselineFile, formatBaseline(recorded));
		terminal.printError(say(language, 'check.baseline-written', { file, count: countBaseline(recorded) }));
		return { ...splitByBaseline(findings, recorded), hasBaseline: true };
	}
	const split = splitByBaseline(findings, baseline ?? {});
	// Fewer rules find less, which does not mean that the rest has been mended.
	if (baseline !== null && recordBaseline && only === undefined && wanted === null) {
		const kept = shrinkBaseline(baseline, findings);
		writeFileSync(baselineFile, formatBaseline(kept));
		const counts = { before: countBaseline(baseline), count: countBaseline(kept) };
		terminal.printError(say(language, 'check.baseline-shrunk', { file, ...counts }));
	}
	return { ...split, hasBaseline: baseline !== null };
}

function loadBaseline(file: string, language: Language): Baseline | null {
	const baseline = readBaselineFile(file);
	if (baseline === null) throw new UsageError(say(language, 'usage.baseline', { file }));
	return baseline ?? null;
}

async function checkProseOf(files: readonly LoadedFile[], { language }: RunCheckOptions): Promise<Diagnostic[]> {
	const texts = files.flatMap(({ file, bytes }) => {
		const text = decodeSource(bytes, file);
		return typeof text === 'string' ? [{ file, text }] : [];
	});
	const found = await checkProse(texts);
	if (found === null) throw new UsageError(say(language, 'check.prose-missing', { command: proseInstallCommand }));
	return found;
}
