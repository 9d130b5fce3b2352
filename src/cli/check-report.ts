import { reportGithub } from '../check/reporters/github.ts';
import { reportHtml } from '../check/reporters/html.ts';
import { reportJson } from '../check/reporters/json.ts';
import { reportPretty, type PrettyOptions } from '../check/reporters/pretty.ts';
import type { Report } from '../check/reporters/report.ts';
import { reportSarif } from '../check/reporters/sarif.ts';
import { rules } from '../check/rules/index.ts';
import type { ReportFormat } from './check.ts';

/** A check's result in the format asked for. */
export function renderReport(report: Report, { format, ...options }: PrettyOptions & { format: ReportFormat }): string {
	switch (format) {
		case 'json':
			return reportJson(report, options.language);
		case 'github':
			return reportGithub(report, options.language);
		case 'sarif':
			return reportSarif(report, rules, options.language);
		case 'html':
			return reportHtml(report, rules);
		case 'pretty':
			return reportPretty(report, options);
	}
}
