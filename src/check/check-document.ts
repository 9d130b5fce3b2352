import { diagnoseMarkdown } from '../markdown/diagnose.ts';
import { markdownOptionsOf } from '../markdown/options.ts';
import type { Parse } from '../markdown/parser.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { CheckedSite } from './checked-site.ts';
import { type CheckedDocument, openDocument } from './document.ts';
import { type DocumentFacts, factsOf } from './facts.ts';
import { findingKey } from './finding-key.ts';
import type { CheckRule, Finding } from './rule.ts';
import { settingsFor, severityOf } from './settings.ts';
import { type Suppression, suppressionsIn } from './suppressions.ts';
import type { Place, Span } from './text-edit.ts';
import { unreadable } from './unreadable.ts';

/** All that one file says by itself. It depends on nothing but the file, the rules and the settings, so it can be cached. */
export interface CheckedFile {
	file: string;
	findings: Finding[];
	/** What reading the file reported, under rules of the engine. */
	diagnostics: Diagnostic[];
	/** Null where the file cannot be read at all. */
	facts: DocumentFacts | null;
	suppressions: { rule: string; scope: Span; place: Place }[];
}

export interface FileToCheck {
	/** Path below the site folder. */
	file: string;
	kind: 'post' | 'page';
	bytes: Uint8Array;
}

/** Checks a file and has it diagnosed by whoever reads and renders it. */
export function checkDocument(source: FileToCheck, { rules, site }: CheckingOptions): CheckedFile {
	const document = openDocument(source.bytes, { ...source, site });
	if (Array.isArray(document)) return unreadable(source.file, document);
	const checked = checkOpened(document, { rules, site });
	const owned = new Set(rules.map(({ name }) => name));
	// Last of all: it changes the tree.
	const ofRenderer = diagnoseMarkdown(document.tree, document.source, markdownOptionsOf(site));
	const diagnostics = [...document.loaderDiagnostics, ...ofRenderer].filter(({ rule }) => !owned.has(rule));
	return { ...checked, diagnostics };
}

/** Checks a file that is read and rendered too, so that its `diagnostics` are known: they are left out. */
export function checkArticle(
	source: FileToCheck,
	{ parse, ...options }: CheckingOptions & { parse: Parse },
): CheckedFile {
	const document = openDocument(source.bytes, { ...source, site: options.site, parse });
	return Array.isArray(document) ? unreadable(source.file, []) : checkOpened(document, options);
}

function checkOpened(document: CheckedDocument, { rules, site }: CheckingOptions): CheckedFile {
	const suppressions = suppressionsIn(document);
	return {
		file: document.file,
		findings: findingsIn(document, { rules, site, suppressions }),
		diagnostics: [],
		facts: factsOf(document, site),
		suppressions: suppressions.map(({ rule, scope }) => ({ rule, scope, place: document.placeOf(scope) })),
	};
}

interface CheckingOptions {
	rules: readonly CheckRule[];
	site: CheckedSite;
}

/** Findings of the rules that look at one file, in order of their places, suppressed ones left out. */
export function findingsIn(
	document: CheckedDocument,
	{ rules, site, suppressions = suppressionsIn(document) }: FindingOptions,
): Finding[] {
	const findings: Finding[] = [];
	const settings = settingsFor(document.file, rules, site);
	for (const rule of rules) {
		const own = settings.get(rule.name)!;
		if (own.severity === 'off' || rule.check === undefined) continue;
		rule.check({
			document,
			options: own.options,
			site,
			report({ start, end, params = {}, severity, edits = [] }) {
				findings.push({
					rule: rule.name,
					file: document.file,
					start,
					end,
					place: document.placeOf({ start, end }),
					key: findingKey(document.text.slice(start, end)),
					severity: severityOf(own, severity)!,
					params,
					edits,
				});
			},
		});
	}
	return findings
		.filter(({ rule, start }) => !suppressions.some((suppression) => covers(suppression, rule, start)))
		.sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1));
}

function covers({ rule, scope }: { rule: string; scope: Span }, name: string, offset: number): boolean {
	return rule === name && scope.start <= offset && offset <= scope.end;
}

interface FindingOptions {
	rules: readonly CheckRule[];
	site: CheckedSite;
	suppressions?: Suppression[];
}
