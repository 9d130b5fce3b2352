/** Writes `schemas/*.schema.json`, which editors complete `site.yaml` and front matter against. */
import { mkdirSync, writeFileSync } from 'node:fs';
import {
	booksJsonSchema,
	callsToActionJsonSchema,
	frontMatterJsonSchema,
	siteJsonSchema,
} from '../src/model/json-schema.ts';

const folder = new URL('../schemas/', import.meta.url);

/** The generated files by name. */
export const schemaFiles: Record<string, string> = Object.fromEntries(
	Object.entries({
		'site.schema.json': siteJsonSchema(),
		'post.schema.json': frontMatterJsonSchema('post'),
		'page.schema.json': frontMatterJsonSchema('page'),
		'books.schema.json': booksJsonSchema(),
		'calls-to-action.schema.json': callsToActionJsonSchema(),
	}).map(([name, schema]) => [name, `${JSON.stringify(schema, null, 2)}\n`]),
);

if (import.meta.main) {
	mkdirSync(folder, { recursive: true });
	for (const [name, text] of Object.entries(schemaFiles)) writeFileSync(new URL(name, folder), text);
	console.log(`schemas/: ${Object.keys(schemaFiles).join(', ')}`);
}
