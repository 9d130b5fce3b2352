import type { Diagnostic } from '../model/diagnostic.ts';
import type { Finding } from './rule.ts';
import { rules } from './rules/index.ts';

/** A finding as the whole house speaks of it, with the texts of its rule. */
export function toDiagnostic({ file, place, rule, severity, params, edits }: Finding): Diagnostic {
	const { texts, fix } = ruleByName.get(rule)!;
	const fixable = fix !== null && edits.length > 0 ? { fix } : {};
	return { file, start: place.start, end: place.end, rule, severity, params, ...fixable, texts };
}

const ruleByName = new Map(rules.map((rule) => [rule.name, rule]));
