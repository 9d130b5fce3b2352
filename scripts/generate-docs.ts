/** Writes the reference pages of docs/ from the schemas that they describe: `npm run generate`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { componentsReference } from './generate-docs/components-reference.ts';
import { frontMatterReference } from './generate-docs/front-matter-reference.ts';
import { siteReference } from './generate-docs/site-reference.ts';

const folder = new URL('../docs/', import.meta.url);

/** The generated files by name. */
export const referenceFiles: Record<string, string> = {
	'site-yaml.md': siteReference(),
	'front-matter.md': frontMatterReference(),
	'components.md': componentsReference(),
};

if (import.meta.main) {
	mkdirSync(folder, { recursive: true });
	for (const [name, text] of Object.entries(referenceFiles)) writeFileSync(new URL(name, folder), text);
	console.log(`docs/: ${Object.keys(referenceFiles).join(', ')}`);
}
