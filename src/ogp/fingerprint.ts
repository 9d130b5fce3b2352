import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fontVersions } from './font-files.ts';

/**
 * SHA-256 (hex) of all that a card's look depends on besides the card itself: this folder's sources, the
 * packages they import in their exact versions, the fonts, and the Unicode data of this Node. Read from
 * disk: to be computed where the sources are, not in a bundle.
 */
export function cardFingerprint(): string {
	return (fingerprint ??= computeFingerprint());
}

let fingerprint: string | undefined;

function computeFingerprint(): string {
	const sources = readSources();
	const hash = createHash('sha256');
	for (const [path, source] of sources) hash.update(`${path}\0${source.length}\0${source}\0`);
	for (const version of [...packageVersions([...sources.values()]), ...fontVersions()]) hash.update(`${version}\0`);
	hash.update(`icu ${process.versions.icu}\0unicode ${process.versions.unicode}\0`);
	return hash.digest('hex');
}

/** Path → text of every file that has a part in how a card looks. */
function readSources(): Map<string, string> {
	const root = fileURLToPath(new URL('../', import.meta.url));
	const paths = globSync(['ogp/*.ts', 'model/colour.ts'], { cwd: root }).map((path) => path.replaceAll('\\', '/'));
	const drawing = paths.filter((path) => !withoutPart.has(path)).toSorted();
	return new Map(drawing.map((path) => [path, readFileSync(root + path, 'utf8')]));
}

const withoutPart = new Set(['ogp/gallery.ts', 'ogp/icon.ts', 'ogp/logo.ts', 'ogp/pool.ts', 'ogp/render-cards.ts']);

function packageVersions(sources: readonly string[]): string[] {
	const lockfile: Lockfile = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'));
	const imported = sources.flatMap((source) => [...source.matchAll(/(?:\bfrom |\)\()'([^'.][^':]*)'/gu)]);
	const names = new Set(imported.map(([, name]) => name!));
	return [...names].toSorted().map((name) => {
		const { version = '', integrity = '' } = lockfile.packages[`node_modules/${name}`] ?? {};
		return `${name}@${version} ${integrity}`;
	});
}

interface Lockfile {
	packages: Record<string, { version?: string; integrity?: string }>;
}
