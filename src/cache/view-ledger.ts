import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestJson } from './digest.ts';

/** Digests of the fields of a page's view: tells the next build what has changed. */
export type ViewDigests = Record<string, string>;

/** The digests of all pages, by `route/id`. */
export type ViewLedger = Record<string, ViewDigests>;

/** Digests of a view's fields, in their order. */
export function digestFields(view: object): ViewDigests {
	return Object.fromEntries(
		Object.entries(view).map(([field, value]) => [field, digestJson(value ?? null).slice(0, 16)]),
	);
}

/** The ledger of the last build that ended; empty where there is none. */
export function readLedger(workDir: string): ViewLedger {
	try {
		return JSON.parse(readFileSync(ledgerPath(workDir), 'utf8')) as ViewLedger;
	} catch {
		return {};
	}
}

export function writeLedger(workDir: string, ledger: ViewLedger): void {
	const path = ledgerPath(workDir);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(`${path}.new`, JSON.stringify(ledger));
	renameSync(`${path}.new`, path);
}

/** Makes the next build render all pages. */
export function forgetLedger(workDir: string): void {
	rmSync(ledgerPath(workDir), { force: true });
}

/** Why a page was rendered: it is new, or fields of its view changed; empty where its file was lost. */
export function changedFields(old: ViewDigests | undefined, fresh: ViewDigests): string[] {
	if (old === undefined) return ['new'];
	const fields = new Set([...Object.keys(old), ...Object.keys(fresh)]);
	return [...fields].filter((field) => old[field] !== fresh[field]).sort();
}

function ledgerPath(workDir: string): string {
	return join(workDir, 'views.json');
}
