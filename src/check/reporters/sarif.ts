import { describeDiagnostic, type Language } from '../../model/diagnostic.ts';
import { rules as engineRules } from '../../model/rules.ts';
import type { CheckRule } from '../rule.ts';
import type { Report } from './report.ts';

/** Findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), which code scanning services read. */
export function reportSarif({ diagnostics }: Report, rules: readonly CheckRule[], language: Language): string {
	const used = [...new Set(diagnostics.map(({ rule }) => rule))].sort();
	const results = diagnostics.map((diagnostic) => {
		const { file, start, end = start, rule, severity } = diagnostic;
		const { message, hint } = describeDiagnostic(diagnostic, language);
		return {
			ruleId: rule,
			ruleIndex: used.indexOf(rule),
			level: levels[severity],
			message: { text: `${message} ${hint}`.trim() },
			locations: [
				{
					physicalLocation: {
						artifactLocation: { uri: encodeURI(file), uriBaseId: '%SRCROOT%' },
						region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
					},
				},
			],
		};
	});
	const driver = {
		name: 'kawaraban check',
		rules: used.map((name) => describeRule(name, rules, language)),
	};
	const log = {
		$schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
		version: '2.1.0',
		runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
	};
	return JSON.stringify(log, null, '\t');
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

function describeRule(name: string, rules: readonly CheckRule[], language: Language) {
	const rule = rules.find((candidate) => candidate.name === name);
	const text = rule?.summary[language] ?? engineRules[name as keyof typeof engineRules]?.[language].message ?? name;
	return { id: name, shortDescription: { text }, ...(rule && { help: { text: rule.docs } }) };
}
