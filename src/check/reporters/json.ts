import { describeDiagnostic, type Language } from '../../model/diagnostic.ts';
import type { Report } from './report.ts';

/** Findings as JSON, for other programs. Lines and columns count from 1, columns in UTF-16 code units. */
export function reportJson({ diagnostics, known, files }: Report, language: Language): string {
	const findings = diagnostics.map((diagnostic) => {
		const { file, start, end, rule, severity } = diagnostic;
		const { message, hint } = describeDiagnostic(diagnostic, language);
		return {
			file,
			line: start.line,
			column: start.column,
			endLine: end?.line ?? start.line,
			endColumn: end?.column ?? start.column,
			rule,
			severity,
			message,
			hint,
			fix: diagnostic.fix ?? null,
		};
	});
	const count = (severity: string) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
	const summary = { files, error: count('error'), warning: count('warning'), info: count('info'), baseline: known };
	return JSON.stringify({ version: 1, summary, findings }, null, '\t');
}
