import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** SHA-256 (hex) of all that a file's findings depend on besides the file and the settings: code, packages, Node. */
export function checkerFingerprint(): string {
	return (fingerprint ??= compute());
}

let fingerprint: string | undefined;

function compute(): string {
	const root = fileURLToPath(new URL('../../', import.meta.url));
	const patterns = [
		'src/check/**/*.ts',
		'src/markdown/syntax/*.ts',
		'src/model/*.ts',
		'src/sources/*.ts',
		'package-lock.json',
	];
	const hash = createHash('sha256');
	for (const path of globSync(patterns, { cwd: root }).toSorted()) {
		if (!path.endsWith('examples.ts')) hash.update(`${path}\0`).update(readFileSync(root + path));
	}
	return hash.update(`${process.versions.node} ${process.versions.icu ?? ''}`).digest('hex');
}
