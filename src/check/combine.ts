import type { Diagnostic } from '../model/diagnostic.ts';
import type { CheckedSite } from './checked-site.ts';
import type { CheckedFile } from './check-document.ts';
import { findingKey } from './finding-key.ts';
import type { CheckRule, Finding } from './rule.ts';
import { rules as allRules } from './rules/index.ts';
import { settingsFor, severityOf } from './settings.ts';
import { indexSite, type SiteIndex } from './site-index.ts';

export interface CombineOptions {
	site: CheckedSite;
	/** Paths of the files in `public/`, with a leading `/`. */
	publicFiles: ReadonlySet<string>;
	/** Decides what is in the future. */
	now: Date;
	/** All rules unless some are chosen. */
	rules?: readonly CheckRule[];
}

export interface CombinedCheck {
	/** What reading the files reported, under rules of the engine. */
	diagnostics: Diagnostic[];
	findings: Finding[];
	index: SiteIndex;
}

/** Joins files that were checked, whether now or in an earlier build, and looks at them together. */
export function combineChecks(checked: readonly CheckedFile[], options: CombineOptions): CombinedCheck {
	const { site, rules = allRules, publicFiles, now } = options;
	const inOrder = checked.toSorted((a, b) => (a.file < b.file ? -1 : 1));
	const index = indexSite(
		inOrder.flatMap(({ facts }) => facts ?? []),
		{ site, publicFiles, now },
	);
	const suppressions = new Map(inOrder.map((file) => [file.file, file.suppressions]));
	const isSuppressed = ({ file, rule, place }: Finding) =>
		suppressions
			.get(file)
			?.some(
				({ rule: name, place: scope }) =>
					name === rule && scope.start.line <= place.start.line && place.start.line <= scope.end.line,
			) ?? false;
	const findings = [
		...inOrder.flatMap((file) => file.findings),
		...siteFindings(index, rules, site).filter((finding) => !isSuppressed(finding)),
	];
	return { diagnostics: inOrder.flatMap((file) => file.diagnostics), findings, index };
}

function siteFindings(index: SiteIndex, rules: readonly CheckRule[], site: CheckedSite): Finding[] {
	const findings: Finding[] = [];
	const ownSettings = new Map<string, ReturnType<typeof settingsFor>>();
	const settingsOf = (file: string) => {
		let settings = ownSettings.get(file);
		if (settings === undefined) ownSettings.set(file, (settings = settingsFor(file, rules, site)));
		return settings;
	};
	const general = settingsFor('', rules, site);
	for (const rule of rules) {
		rule.checkSite?.({
			index,
			site,
			options: general.get(rule.name)!.options,
			report({ file, place, params = {}, severity: own, edits = [] }) {
				const severity = severityOf(settingsOf(file).get(rule.name)!, own);
				if (severity === null) return;
				findings.push({
					rule: rule.name,
					file,
					place,
					key: findingKey(JSON.stringify(params)),
					start: edits[0]?.start ?? 0,
					end: edits[0]?.end ?? 0,
					severity,
					params,
					edits,
				});
			},
		});
	}
	return findings;
}
