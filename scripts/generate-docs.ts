/** Writes the reference pages and tables of the documents from what they describe: `npm run generate`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { withCommandTable } from './generate-docs/command-table.ts';
import { componentsReference } from './generate-docs/components-reference.ts';
import { frontMatterReference } from './generate-docs/front-matter-reference.ts';
import { withRoomTable } from './generate-docs/room-table.ts';
import { siteReference } from './generate-docs/site-reference.ts';

const repository = new URL('../', import.meta.url);

/** The generated files by path; of those that are read here first, only a table is. */
export const generatedDocuments: Record<string, string> = {
	'docs/site-yaml.md': siteReference(),
	'docs/front-matter.md': frontMatterReference(),
	'docs/components.md': componentsReference(),
	'docs/architecture.md': withRoomTable(read('docs/architecture.md')),
	'README.md': withCommandTable(read('README.md'), 'en'),
	'README.ja.md': withCommandTable(read('README.ja.md'), 'ja'),
};

if (import.meta.main) {
	for (const [path, text] of Object.entries(generatedDocuments)) writeFileSync(new URL(path, repository), text);
	console.log(Object.keys(generatedDocuments).join(', '));
}

function read(path: string): string {
	return readFileSync(new URL(path, repository), 'utf8');
}
