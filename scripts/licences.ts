/** Lists the licences of all packages of the lockfile, and refuses those that nobody has agreed to: `npm run licences`. */
import { existsSync, readFileSync } from 'node:fs';

const repository = new URL('../', import.meta.url);

/**
 * Licences that may be used, as SPDX names them. LGPL and MPL are those of libraries that are used as they come; a
 * built site holds no code of a package under either.
 */
const allowedLicences: ReadonlySet<string> = new Set([
	'0BSD',
	'Apache-2.0',
	'BlueOak-1.0.0',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'CC0-1.0',
	'ISC',
	'LGPL-3.0-or-later',
	'MIT',
	'MPL-2.0',
	'OFL-1.1',
	'Python-2.0',
]);

/** Packages whose licence stands only in their text, read by a person. */
const statedInReadme: Readonly<Record<string, string>> = { 'humanize-number': 'MIT' };

export interface LicensedPackage {
	name: string;
	version: string;
	/** SPDX expression; null where neither the lockfile nor the package itself says one. */
	licence: string | null;
	/** Whether only development needs it. */
	dev: boolean;
	/** Whether it is for another system and not installed here. */
	absent: boolean;
}

/** Every package of the lockfile, by name. */
export function licensedPackages(): LicensedPackage[] {
	const lockfile = readJson<{ packages: Record<string, LockEntry> }>('package-lock.json');
	return Object.entries(lockfile.packages)
		.filter(([path]) => path !== '')
		.map(([path, entry]) => {
			const absent = !existsSync(new URL(`${path}/package.json`, repository));
			const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
			const own = absent ? null : licenceOf(readJson(`${path}/package.json`));
			const licence = entry.license ?? own ?? statedInReadme[name] ?? null;
			return { name, version: entry.version ?? '', licence, dev: entry.dev === true, absent };
		})
		.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Whether an expression leaves a choice of allowed licences: `(MIT OR GPL-3.0)`, `Apache-2.0 AND MIT`. */
export function isAllowed(licence: string): boolean {
	return licence
		.replace(/[()]/gu, '')
		.split(/\s+OR\s+/u)
		.some((choice) => choice.split(/\s+AND\s+/u).every((part) => allowedLicences.has(part)));
}

if (import.meta.main) {
	const packages = licensedPackages();
	for (const [licence, group] of Map.groupBy(packages, (one) => one.licence ?? '(not installed here)')) {
		console.log(`${licence} (${group.length})`);
		for (const { name, version, dev } of group) console.log(`  ${name} ${version}${dev ? ' (development)' : ''}`);
	}
	const refused = packages.filter(({ licence, absent }) => (licence === null ? !absent : !isAllowed(licence)));
	for (const { name, version, licence } of refused) console.error(`not allowed: ${name} ${version} ${licence ?? '–'}`);
	if (refused.length > 0) process.exitCode = 1;
}

function licenceOf({ license, licenses }: Manifest): string | null {
	if (typeof license === 'string') return license;
	return license?.type ?? licenses?.map(({ type }) => type).join(' OR ') ?? null;
}

function readJson<Value>(path: string): Value {
	return JSON.parse(readFileSync(new URL(path, repository), 'utf8')) as Value;
}

interface LockEntry {
	version?: string;
	license?: string;
	dev?: boolean;
}

/** The two older forms are still found in the registry. */
interface Manifest {
	license?: string | { type: string };
	licenses?: { type: string }[];
}
