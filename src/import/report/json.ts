import type { ImportReport } from './report.ts';

/** The report for programs: stable keys, every finding. */
export function renderJsonReport(report: ImportReport): string {
	return `${JSON.stringify({ version: 1, ...report }, null, '\t')}\n`;
}
