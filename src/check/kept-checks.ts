import { hash } from 'node:crypto';
import { rules as engineRules } from '../model/rules.ts';
import type { CheckedFile, FileToCheck } from './check-document.ts';
import { type CheckedSite, checkedSettings } from './checked-site.ts';
import { checkerFingerprint } from './fingerprint.ts';
import type { CheckRule, Finding } from './rule.ts';
import { rules } from './rules/index.ts';
import { mayFindErrors } from './settings.ts';

/** What a build knows of single files from one time to the next. */
export interface KeptChecks {
	/** The rules that a build runs. */
	rules: readonly CheckRule[];
	find(file: PublishedFile): Promise<CheckedFile | undefined>;
	/** Keeps what was found in a file, as far as a build needs it, and returns that. */
	keep(file: PublishedFile, checked: CheckedFile): Promise<CheckedFile>;
}

/** A file that is to be published, as whoever read it names it. */
export interface PublishedFile {
	/** Path below the site folder. */
	file: string;
	kind: FileToCheck['kind'];
	/** Names the file's bytes. */
	digest: string;
}

/** As much of a blob store as the checker needs. */
export interface CheckCache {
	get(key: `check/${string}`): Promise<Uint8Array | undefined>;
	put(key: `check/${string}`, bytes: Uint8Array): Promise<unknown>;
}

export function openKeptChecks(site: CheckedSite, cache: CheckCache): KeptChecks {
	const chosen = rulesOfBuild(site);
	const compares = chosen.some(({ checkSite }) => checkSite !== undefined);
	const context = digest([checkerFingerprint(), checkedSettings(site), chosen.map(({ name }) => name)]);
	const keyOf = ({ file, kind, digest: bytes }: PublishedFile): `check/${string}` =>
		`check/${digest([context, kind, file, bytes])}`;
	return {
		rules: chosen,
		async find(file) {
			const bytes = await cache.get(keyOf(file));
			return bytes === undefined ? undefined : (JSON.parse(Buffer.from(bytes).toString('utf8')) as CheckedFile);
		},
		async keep(published, { file, findings, suppressions, facts }) {
			// Rules that compare files need all of each; else its errors are enough.
			const kept: CheckedFile = compares
				? { file, findings, suppressions, facts, diagnostics: [] }
				: { file, findings: findings.filter(isError), suppressions: [], facts: null, diagnostics: [] };
			await cache.put(keyOf(published), Buffer.from(JSON.stringify(kept)));
			return kept;
		},
	};
}

/** The rules that may find errors, without those that stop a build when its files are read and joined. */
function rulesOfBuild(site: CheckedSite): CheckRule[] {
	return rules.filter((rule) => !isErrorOfEngine(rule.name) && mayFindErrors(rule, site));
}

function isErrorOfEngine(name: string): boolean {
	return (engineRules as Partial<Record<string, { severity: string }>>)[name]?.severity === 'error';
}

export function isError({ severity }: Finding): boolean {
	return severity === 'error';
}

function digest(value: unknown): string {
	return hash('sha256', JSON.stringify(value));
}
