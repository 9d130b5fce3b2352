import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';
import rooms from './rooms.json' with { type: 'json' };

const repository = join(import.meta.dirname, '../..');
const files = globSync('src/**/*.astro', { cwd: repository }).map((file) => file.split(sep).join('/'));
const table: Record<string, string[]> = rooms;

test('there are .astro files to look at', () => {
	expect(files.length).toBeGreaterThan(10);
});

test.each(files)('%s imports only from rooms that it may know', (file) => {
	expect(foreignImports(file, readFileSync(join(repository, file), 'utf8'))).toEqual([]);
});

test('an import from a foreign room is seen, however it is written', () => {
	const text = `---
import type { View } from '../views/view.ts';
import { value } from '../views/view.ts';
import type {
	B,
} from "../cli/b.ts";
const c = await import('../sources/c.ts');
import '../styles/d.css';
import Own from './Own.astro';
import { readFile } from 'node:fs/promises';
---
`;
	expect(foreignImports('src/layouts/x.astro', text)).toEqual(['views', 'types of cli', 'sources']);
});

/** What the table does not allow among a file's imports. A style sheet belongs to whoever shows it. */
function foreignImports(file: string, text: string): string[] {
	const room = file.split('/')[1]!;
	const allowed = table[room] ?? [];
	return [...text.matchAll(/\b(?:import\s+(?<type>type\b)?[^'"()]*|import\s*\(\s*)["'](?<path>\.{1,2}\/[^"']+)["']/g)]
		.map(({ groups }) => ({ isType: groups!['type'] !== undefined, path: groups!['path']! }))
		.filter(({ path }) => !path.endsWith('.css'))
		.map(({ isType, path }) => ({ isType, imported: relative('src', join(dirname(file), path)).split(sep)[0]! }))
		.filter(({ isType, imported }) => {
			const isAllowed = imported === room || allowed.includes(imported);
			return !isAllowed && !(isType && allowed.includes(`types of ${imported}`));
		})
		.map(({ isType, imported }) => (isType ? `types of ${imported}` : imported));
}
