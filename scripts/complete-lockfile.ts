/**
 * Completes package-lock.json after `npm install`.
 *
 * npm 11 leaves out (or writes without a version) the optional platform packages that the
 * registry in use does not serve, and then `npm ci` refuses its own lockfile with
 * "Missing: … from lock file". Each such package gets the entry npm would have written:
 * version, `optional`, and the `os` and `cpu` that keep it from being installed elsewhere.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface LockEntry {
	version?: string;
	optional?: boolean;
	os?: string[];
	cpu?: string[];
	libc?: string[];
	optionalDependencies?: Record<string, string>;
}

const operatingSystems = [
	'aix',
	'android',
	'darwin',
	'freebsd',
	'linux',
	'netbsd',
	'openbsd',
	'openharmony',
	'sunos',
	'win32',
];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32'];

const lockfilePath = new URL('../package-lock.json', import.meta.url);
const lockfile: { packages: Record<string, LockEntry> } = JSON.parse(readFileSync(lockfilePath, 'utf8'));

let completed = 0;
for (const [dependent, entry] of Object.entries(lockfile.packages)) {
	for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
		const resolved = lockfile.packages[resolvePackage(dependent, name) ?? '']?.version;
		const isExact = /^\d/.test(range);
		if (resolved !== undefined && (!isExact || resolved === range)) continue;
		lockfile.packages[siblingPath(dependent, name)] = platformEntry(name, range.replace(/^[\^~]/, ''));
		completed += 1;
	}
}

if (completed > 0) {
	const sorted = Object.fromEntries(Object.entries(lockfile.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
	writeFileSync(lockfilePath, `${JSON.stringify({ ...lockfile, packages: sorted }, null, 2)}\n`);
}
console.log(`package-lock.json: ${completed} optional platform packages completed`);

/** Finds where Node would resolve `name` from the package at `dependent`, as a key of the lockfile. */
function resolvePackage(dependent: string, name: string): string | undefined {
	let folder = dependent;
	for (;;) {
		const candidate = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
		if (candidate in lockfile.packages) return candidate;
		if (folder === '') return undefined;
		const parent = folder.lastIndexOf('node_modules/');
		folder = parent > 0 ? folder.slice(0, parent - 1) : '';
	}
}

/** The key of a package that lies in the same node_modules folder as `dependent`. */
function siblingPath(dependent: string, name: string): string {
	const marker = 'node_modules/';
	return `${dependent.slice(0, dependent.lastIndexOf(marker) + marker.length)}${name}`;
}

function platformEntry(name: string, version: string): LockEntry {
	const words = name.split(/[/.-]/);
	const os = operatingSystems.filter((system) => words.includes(system));
	const cpu = processors.filter((processor) =>
		words.some(
			(word) => word === processor || (processor === 'arm' && /^arm(eabi|v\d)?/.test(word) && word !== 'arm64'),
		),
	);
	const libc = words.some((word) => word.startsWith('musl'))
		? ['musl']
		: words.some((word) => word.startsWith('gnu'))
			? ['glibc']
			: [];
	return {
		version,
		...(cpu.length > 0 && { cpu }),
		...(libc.length > 0 && os.includes('linux') && { libc }),
		optional: true,
		...(os.length > 0 && { os }),
	};
}
