import { matchesGlob } from 'node:path';
import { diagnose, type Diagnostic, type Severity } from '../model/diagnostic.ts';
import { expectationOf, inBothLanguages } from '../model/expectations.ts';
import type { Site } from '../model/site.ts';
import type { CheckRule } from './rule.ts';

/** How a rule works on one file. */
export interface RuleSettings {
	severity: Severity | 'off';
	/** Whether site.yaml sets the severity; only then it overrides what a finding says of itself. */
	isSeveritySet: boolean;
	options: Record<string, unknown>;
}

/**
 * Settings of all rules for one file: the rules' own, then `check.rules` of site.yaml, then each of
 * `check.paths` that the file matches.
 */
export function settingsFor(file: string, rules: readonly CheckRule[], site: Site): Map<string, RuleSettings> {
	const layers = [
		site.check.rules,
		...site.check.paths.filter(({ path }) => matchesGlob(file, path)).map((settings) => settings.rules),
	];
	return new Map(rules.map((rule) => [rule.name, settingsOf(rule, layers)]));
}

/** What is wrong with the settings of `check` in site.yaml. */
export function checkSettings(rules: readonly CheckRule[], site: Site): Diagnostic[] {
	const byName = new Map(rules.map((rule) => [rule.name, rule]));
	const layers = [
		{ key: 'check.rules', settings: site.check.rules },
		...site.check.paths.map(({ rules: settings }, index) => ({ key: `check.paths.${index}.rules`, settings })),
	];
	return layers.flatMap(({ key, settings }) =>
		Object.entries(settings).flatMap(([name, setting]) => {
			const rule = byName.get(name);
			const place = { file: 'site.yaml' };
			if (rule === undefined) return [diagnose('site-unknown-key', place, { key: `${key}.${name}`, suggestion: '' })];
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

function settingsOf(rule: CheckRule, layers: readonly Layer[]): RuleSettings {
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

type Layer = Site['check']['rules'];
