/** Writes the reference pages of docs/ from what they describe: `npm run generate`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { componentsReference } from './generate-docs/components-reference.ts';
import { frontMatterReference } from './generate-docs/front-matter-reference.ts';
import { withRoomTable } from './generate-docs/room-table.ts';
import { siteReference } from './generate-docs/site-reference.ts';

const folder = new URL('../docs/', import.meta.url);

/** The generated files by name; of docs/architecture.md only the import table is. */
export const referenceFiles: Record<string, string> = {
	'site-yaml.md': siteReference(),
	'front-matter.md': frontMatterReference(),
	'components.md': componentsReference(),
	'architecture.md': withRoomTable(readFileSync(new URL('architecture.md', folder), 'utf8')),
};

if (import.meta.main) {
	for (const [name, text] of Object.entries(referenceFiles)) writeFileSync(new URL(name, folder), text);
	console.log(`docs/: ${Object.keys(referenceFiles).join(', ')}`);
}
