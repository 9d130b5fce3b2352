import { matchesGlob } from 'node:path';
import { diagnose, type Diagnostic, type Severity } from '../model/diagnostic.ts';
import { suggestionFor } from '../model/closest-name.ts';
import { expectationOf, inBothLanguages } from '../model/expectations.ts';
import type { CheckedSite } from './checked-site.ts';
import type { CheckRule } from './rule.ts';

/** How a rule works on one file. */
export interface RuleSettings {
	severity: Severity | 'off';
	/** Whether site.yaml sets the severity; only then it overrides what a finding says of itself. */
	isSeveritySet: boolean;
	/** What is graver counts as this. */
	maxSeverity: Severity;
	options: Record<string, unknown>;
}

/**
 * Settings of all rules for one file: the rules' own, then `check.rules` of site.yaml, then each of
 * `check.paths` that the file matches.
 */
export function settingsFor(file: string, rules: readonly CheckRule[], site: CheckedSite): Map<string, RuleSettings> {
	const { max_severity: maxSeverity, rules: general } = site.check;
	const matching = site.check.paths.filter(({ path }) => matchesGlob(file, path));
	const layers = [general, ...matching.map((settings) => settings.rules)];
	const cap = matching.findLast((settings) => settings.max_severity !== undefined)?.max_severity ?? maxSeverity;
	return new Map(rules.map((rule) => [rule.name, { ...settingsOf(rule, layers), maxSeverity: cap }]));
}

/** How grave a finding of a rule is on a file, which may say something of itself; null where the rule is off. */
export function severityOf(
	{ severity, isSeveritySet, maxSeverity }: RuleSettings,
	own: Severity | undefined,
): Severity | null {
	if (severity === 'off') return null;
	const wanted = isSeveritySet ? severity : (own ?? severity);
	return severities.indexOf(wanted) < severities.indexOf(maxSeverity) ? maxSeverity : wanted;
}

/** Gravest first. */
const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Whether a rule may find errors in some file of a site. */
export function mayFindErrors(rule: CheckRule, { check }: CheckedSite): boolean {
	const caps = [check.max_severity, ...check.paths.map(({ max_severity: cap }) => cap)];
	if (!caps.includes('error')) return false;
	const written = [check, ...check.paths].map(({ rules: { [rule.name]: setting } }) => setting && severityIn(setting));
	return (written[0] ?? rule.severity) === 'error' || written.includes('error');
}

/** What is wrong with the settings of `check` in site.yaml. */
export function checkSettings(rules: readonly CheckRule[], site: CheckedSite): Diagnostic[] {
	const byName = new Map(rules.map((rule) => [rule.name, rule]));
	const layers = [
		{ key: 'check.rules', settings: site.check.rules },
		...site.check.paths.map(({ rules: settings }, index) => ({ key: `check.paths.${index}.rules`, settings })),
	];
	return layers.flatMap(({ key, settings }) =>
		Object.entries(settings).flatMap(([name, setting]) => {
			const rule = byName.get(name);
			const place = { file: 'site.yaml' };
			if (rule === undefined) {
				const suggestion = suggestionFor(name, byName.keys());
				return [diagnose('check-rule', place, { key: `${key}.${name}`, suggestion })];
			}
			const parsed = rule.options.safeParse(optionsIn(setting), { error: expectationOf });
			return (parsed.error?.issues ?? []).map((issue) =>
				diagnose('site-value', place, {
					key: [key, name, ...issue.path].join('.'),
					...inBothLanguages('expected', issue.message),
				}),
			);
		}),
	);
}

function settingsOf(rule: CheckRule, layers: readonly Layer[]): Omit<RuleSettings, 'maxSeverity'> {
	const own = layers.flatMap((layer) => (layer[rule.name] === undefined ? [] : [layer[rule.name]!]));
	const severity = own.map(severityIn).findLast((written) => written !== undefined);
	const options = Object.assign({}, ...own.map(optionsIn));
	return {
		severity: severity ?? rule.severity,
		isSeveritySet: severity !== undefined,
		options: rule.options.parse(options),
	};
}

function severityIn(setting: Layer[string]): RuleSettings['severity'] | undefined {
	const severity = typeof setting === 'object' ? setting.severity : setting;
	return severity === false ? 'off' : severity;
}

function optionsIn(setting: Layer[string]): Record<string, unknown> {
	if (typeof setting !== 'object') return {};
	return Object.fromEntries(Object.entries(setting).filter(([key]) => key !== 'severity'));
}

type Layer = CheckedSite['check']['rules'];
