import { countLines, type ImportReport, severityLabels } from './report.ts';

/** The report for people who read text: counts, then every finding under its rule with `file:line`. */
export function renderMarkdownReport(report: ImportReport): string {
	const counts = countLines(report).map(([label, value]) => `| ${label} | ${value} |`);
	const sections = report.sections.map(({ rule, severity, findings }) => {
		const lines = findings.map(({ file, line, message, hint }) => {
			return `- \`${file.replaceAll('`', '')}:${line}\` ${escape(message)}${hint === '' ? '' : ` ${escape(hint)}`}`;
		});
		return `## ${severityLabels[severity]}：${rule}（${findings.length}件）\n\n${lines.join('\n')}\n`;
	});
	return `# Jekyllからの取り込み\n\n| 項目 | 数 |\n| --- | ---: |\n${counts.join('\n')}\n\n${sections.join('\n')}`;
}

function escape(text: string): string {
	return text.replace(/[\\`*_[\]<>|]/gu, '\\$&').replaceAll('\n', ' ');
}
