import type { Diagnostic } from '../model/diagnostic.ts';
import type { CheckRule, Finding } from './rule.ts';

/** A finding as the whole house speaks of it, with the texts of its rule. */
export function diagnosticOf(
	{ file, place, rule, severity, params, edits }: Finding,
	{ texts, fix }: CheckRule,
): Diagnostic {
	const fixable = fix !== null && edits.length > 0 ? { fix } : {};
	return { file, start: place.start, end: place.end, rule, severity, params, ...fixable, texts };
}
