import type { CheckedSite } from './checked-site.ts';
import { type FileToCheck, findingsIn } from './check-document.ts';
import { openDocument } from './document.ts';
import type { CheckRule, Finding } from './rule.ts';
import { applyEdits } from './text-edit.ts';

export interface FixOptions {
	rules: readonly CheckRule[];
	site: CheckedSite;
	/** Whether fixes that a person should look at are applied too. */
	unsafe: boolean;
	/** Edits of rules that look at several files, for this file. They are made first. */
	siteFindings?: readonly Finding[];
}

export interface FixedText {
	/** With LF line ends; the same as before where nothing could be fixed. */
	text: string;
	/** How many findings of each rule were mended. */
	applied: Record<string, number>;
	/** What each pass mended; offsets are those of the text before the pass. */
	passes: Finding[][];
}

/**
 * Mends a file: one rule, then the text is parsed again, then the next, until nothing changes any more, so that
 * mending what was mended changes nothing. Null where the file cannot be read.
 */
export function fixDocument(source: FileToCheck, options: FixOptions): FixedText | null {
	const { rules, site, unsafe, siteFindings = [] } = options;
	const fixable = rules.filter(
		({ fix, check }) => check !== undefined && (fix === 'safe' || (unsafe && fix === 'unsafe')),
	);
	const opened = openDocument(source.bytes, { ...source, site });
	if (Array.isArray(opened)) return null;
	let document = opened;
	const applied: Record<string, number> = {};
	const passes: Finding[][] = [];

	const mend = (findings: Finding[]) => {
		const fixed = applyEdits(
			document.text,
			findings.flatMap(({ edits }) => edits),
		);
		if (fixed === document.text) return false;
		const reopened = openDocument(Buffer.from(fixed), { ...source, site });
		if (Array.isArray(reopened)) return false;
		for (const { rule } of findings) applied[rule] = (applied[rule] ?? 0) + 1;
		passes.push(findings);
		document = reopened;
		return true;
	};

	mend(siteFindings.filter(({ rule }) => isAllowed(rules, rule, unsafe)));
	for (let round = 0; round < maxRounds; round += 1) {
		const found = Map.groupBy(findingsIn(document, { rules: fixable, site }), ({ rule }) => rule);
		let hasChanged = false;
		for (const rule of fixable) {
			if (!found.has(rule.name)) continue;
			const findings: Finding[] = hasChanged ? findingsIn(document, { rules: [rule], site }) : found.get(rule.name)!;
			hasChanged = mend(findings.filter(({ edits }) => edits.length > 0)) || hasChanged;
		}
		if (!hasChanged) break;
	}
	return { text: document.text, applied, passes };
}

/** Mending one thing may uncover another; more rounds than this would mean that two rules undo each other. */
const maxRounds = 40;

function isAllowed(rules: readonly CheckRule[], name: string, unsafe: boolean): boolean {
	const fix = rules.find((rule) => rule.name === name)?.fix;
	return fix === 'safe' || (unsafe && fix === 'unsafe');
}
