import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import packageManifest from '../../package.json' with { type: 'json' };
import { commands } from '../../src/cli/main.ts';

const repository = join(import.meta.dirname, '../..');
const documents = globSync(['*.md', 'docs/*.md'], { cwd: repository });

describe.each(documents)('%s', (document) => {
	const text = readFileSync(join(repository, document), 'utf8');

	test('leads only to files that are there', () => {
		const links = [...withoutCode(text).matchAll(/\]\((?!https?:|#|\/)([^)#\s]+)/g)].map(([, target]) => target!);
		expect(links.filter((link) => !existsSync(join(repository, dirname(document), link)))).toEqual([]);
	});

	test('names only npm scripts and commands that exist', () => {
		const scripts = [...text.matchAll(/npm run (?!-)([\w:-]+)/g)].map(([, script]) => script!);
		expect(scripts.filter((script) => !(script in packageManifest.scripts) && !script.startsWith('<'))).toEqual([]);
		const named = [...text.matchAll(/npx kawaraban ([a-z]+)/g)].map(([, command]) => command!);
		expect(named.filter((command) => !(command in commands))).toEqual([]);
	});
});

/** Examples are no links. */
function withoutCode(text: string): string {
	return text.replace(/^(`{3,})[\s\S]*?^\1|`[^`\n]*`/gm, '');
}
