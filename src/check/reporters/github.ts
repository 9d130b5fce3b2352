import { describeDiagnostic, type Language } from '../../model/diagnostic.ts';
import type { Report } from './report.ts';

/**
 * Findings as commands of GitHub Actions, which shows them beside the lines of a pull request
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands).
 */
export function reportGithub({ diagnostics }: Report, language: Language): string {
	return diagnostics
		.map((diagnostic) => {
			const { file, start, end, rule, severity } = diagnostic;
			const { message, hint } = describeDiagnostic(diagnostic, language);
			const properties = {
				file,
				line: start.line,
				col: start.column,
				...(end && { endLine: end.line, ...(end.line === start.line && { endColumn: end.column }) }),
				title: rule,
			};
			const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
			return `::${commands[severity]} ${list.join(',')}::${escapeData(`${message} ${hint}`.trim())}`;
		})
		.join('\n');
}

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

function escapeData(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
	return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
