import { z } from 'zod';
import type { Finding } from './rule.ts';

/** Name of the file at the site's root that holds the findings of its archive. */
export const baselineFileName = 'check-baseline.json';

/** Findings that are known and let through: file → rule → keys of what was found, one for each time. */
export type Baseline = Record<string, Record<string, string[]>>;

const BaselineSchema = z.object({
	version: z.literal(1),
	findings: z.record(z.string(), z.record(z.string(), z.array(z.string()))),
});

/** Reads a baseline's JSON; null where it is none. */
export function parseBaseline(json: string): Baseline | null {
	try {
		return BaselineSchema.parse(JSON.parse(json)).findings;
	} catch {
		return null;
	}
}

/** A baseline as JSON, in an order that leaves small differences from one version to the next. */
export function formatBaseline(baseline: Baseline): string {
	const findings = Object.fromEntries(
		Object.entries(baseline)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([file, byRule]) => [
				file,
				Object.fromEntries(
					Object.entries(byRule)
						.sort(([a], [b]) => (a < b ? -1 : 1))
						.map(([rule, keys]) => [rule, keys.toSorted()]),
				),
			]),
	);
	return `${JSON.stringify({ version: 1, findings }, null, '\t')}\n`;
}

/** The baseline that lets all these findings through. Notes are left out: they never fail a check. */
export function baselineOf(findings: readonly Finding[]): Baseline {
	const baseline: Baseline = {};
	for (const { file, rule, key, severity } of findings) {
		if (severity !== 'info') ((baseline[file] ??= {})[rule] ??= []).push(key);
	}
	return baseline;
}

/** Parts findings into those that a baseline knows and those that are new. A key that is found more often is new. */
export function splitByBaseline(
	findings: readonly Finding[],
	baseline: Baseline,
): { known: Finding[]; fresh: Finding[] } {
	const left = new Map<string, number>();
	for (const [file, byRule] of Object.entries(baseline)) {
		for (const [rule, keys] of Object.entries(byRule)) {
			for (const key of keys) left.set(idOf(file, rule, key), (left.get(idOf(file, rule, key)) ?? 0) + 1);
		}
	}
	const known: Finding[] = [];
	const fresh: Finding[] = [];
	for (const finding of findings) {
		const id = idOf(finding.file, finding.rule, finding.key);
		const count = left.get(id) ?? 0;
		if (count > 0) left.set(id, count - 1);
		(count > 0 ? known : fresh).push(finding);
	}
	return { known, fresh };
}

/**
 * The baseline after a check of all files: without what has been mended, and never with anything new, so that its
 * count can only fall.
 */
export function shrinkBaseline(baseline: Baseline, findings: readonly Finding[]): Baseline {
	return baselineOf(splitByBaseline(findings, baseline).known);
}

export function countBaseline(baseline: Baseline): number {
	return Object.values(baseline).reduce((sum, byRule) => sum + Object.values(byRule).flat().length, 0);
}

function idOf(file: string, rule: string, key: string): string {
	return `${file}\n${rule}\n${key}`;
}
