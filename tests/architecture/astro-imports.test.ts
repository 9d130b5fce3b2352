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
	expect(foreignRooms(file, readFileSync(join(repository, file), 'utf8'))).toEqual([]);
});

test('an import from a foreign room is seen, however it is written', () => {
	const text = `---
import { a } from '../views/a.ts';
import type {
	B,
} from "../cli/b.ts";
const c = await import('../sources/c.ts');
import '../styles/d.css';
import Own from './Own.astro';
import { readFile } from 'node:fs/promises';
---
`;
	expect(foreignRooms('src/layouts/x.astro', text)).toEqual(['cli', 'sources']);
});

/** Rooms of src that the table does not allow. A style sheet belongs to whoever shows it. */
function foreignRooms(file: string, text: string): string[] {
	const room = file.split('/')[1]!;
	const specifiers = [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)(["'])(\.{1,2}\/[^"']+)\1/g)]
		.map(([, , specifier]) => specifier!)
		.filter((specifier) => !specifier.endsWith('.css'));
	return specifiers
		.map((specifier) => relative('src', join(dirname(file), specifier)).split(sep)[0]!)
		.filter((imported) => imported !== room && !table[room]?.includes(imported));
}
