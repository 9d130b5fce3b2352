import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digestJson } from './digest.ts';

/** Of each page of a route, digests of the fields of its view: tells the next build what has changed. */
export type ViewLedger = Record<string, Record<string, string>>;

/** Digests of a view's fields, in their order. */
export function digestFields(view: object): Record<string, string> {
	return Object.fromEntries(
		Object.entries(view).map(([field, value]) => [field, digestJson(value ?? null).slice(0, 16)]),
	);
}

export function writeLedger(workDir: string, route: string, ledger: ViewLedger): void {
	const path = ledgerPath(workDir, route);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, JSON.stringify(ledger));
}

export async function readLedger(workDir: string, route: string): Promise<ViewLedger> {
	try {
		return JSON.parse(await readFile(ledgerPath(workDir, route), 'utf8')) as ViewLedger;
	} catch {
		return {};
	}
}

/** Why a page was rendered: it is new, fields of its view changed, or the code that renders it did. */
export function reasonsOf(id: string, before: ViewLedger, after: ViewLedger): string[] {
	const [old, fresh] = [before[id], after[id]];
	if (old === undefined || fresh === undefined) return ['new'];
	const fields = new Set([...Object.keys(old), ...Object.keys(fresh)]);
	const changed = [...fields].filter((field) => old[field] !== fresh[field]);
	return changed.length > 0 ? changed.sort() : ['code'];
}

function ledgerPath(workDir: string, route: string): string {
	return join(workDir, 'views', `${route}.json`);
}
