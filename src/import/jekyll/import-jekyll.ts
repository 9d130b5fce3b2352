import { realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { compareDiagnostics, type Diagnostic } from '../../model/diagnostic.ts';
import { renderHtmlReport } from '../report/html.ts';
import { renderJsonReport } from '../report/json.ts';
import { renderMarkdownReport } from '../report/markdown.ts';
import { reportPaths } from '../report/paths.ts';
import { type ImportReport, reportOf } from '../report/report.ts';
import { convertSite } from './convert/convert-site.ts';
import type { ImportPlan, ImportProgress } from './convert/import-plan.ts';
import { readJekyllSite } from './read/jekyll-site.ts';
import { openTarget } from './write/target.ts';
import { writePlan, type WriteResult } from './write/write-plan.ts';

export interface ImportOptions {
	sourceDir: string;
	outDir: string;
	timeZone: string | null;
	now: Date;
	liftBlocks: boolean;
	fix: boolean;
	onProgress?(progress: ImportProgress): void;
}

export interface ImportResult {
	plan: ImportPlan;
	write: WriteResult;
	diagnostics: Diagnostic[];
	report: ImportReport;
	/** Paths of the reports below the new site folder. */
	reports: readonly string[];
}

/** Imports a Jekyll site into a site folder: reads, converts, writes, and says what it did. */
export function importJekyllSite(options: ImportOptions): ImportResult {
	options.onProgress?.({ phase: 'read', done: 0, total: 1 });
	const site = readJekyllSite(options.sourceDir);
	const plan = convertSite(site, options);
	const write = writePlan(plan, options.outDir, options.onProgress);
	const diagnostics = [...plan.diagnostics, ...write.diagnostics].sort(compareDiagnostics);
	const report = reportOf(plan, write, diagnostics);
	const target = openTarget(options.outDir);
	target.write(reportPaths.markdown, renderMarkdownReport(report));
	target.write(reportPaths.json, renderJsonReport(report));
	target.write(reportPaths.html, renderHtmlReport(report));
	return { plan, write, diagnostics, report, reports: Object.values(reportPaths) };
}

/** Why two folders cannot be source and target of an import; null if they can. */
export function folderProblem(sourceDir: string, outDir: string): 'no-source' | 'overlap' | null {
	if (!statSync(sourceDir, { throwIfNoEntry: false })?.isDirectory()) return 'no-source';
	const source = realpathSync(sourceDir);
	const out = realFolder(outDir);
	return isBelow(out, source) || isBelow(source, out) ? 'overlap' : null;
}

/** The real path of a folder that may not exist yet. */
function realFolder(folder: string): string {
	const absolute = resolve(folder);
	if (statSync(absolute, { throwIfNoEntry: false }) !== undefined) return realpathSync(absolute);
	const parent = resolve(absolute, '..');
	return parent === absolute ? absolute : join(realFolder(parent), relative(parent, absolute));
}

function isBelow(path: string, folder: string): boolean {
	return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
