import { z } from 'zod';
import { BooksSchema } from './books.ts';
import { CallsToActionSchema } from './calls-to-action.ts';
import { PageFrontMatterSchema, PostFrontMatterSchema } from './front-matter.ts';
import { type DocumentKind, keyAliases, keyKinds, type KeyKind } from './front-matter-keys.ts';
import { SiteSchema } from './site.ts';

/** A JSON schema, draft 7, which is what editors' YAML extensions complete against. */
export type JsonSchema = Record<string, unknown>;

/** The JSON schema of `site.yaml`. */
export function siteJsonSchema(): JsonSchema {
	return { ...toJsonSchema(SiteSchema), title: 'site.yaml' };
}

/** The JSON schema of `content/books.yaml`. */
export function booksJsonSchema(): JsonSchema {
	return { ...toJsonSchema(BooksSchema), title: 'books.yaml' };
}

/** The JSON schema of `content/calls-to-action.yaml`. */
export function callsToActionJsonSchema(): JsonSchema {
	return { ...toJsonSchema(CallsToActionSchema), title: 'calls-to-action.yaml' };
}

/** The JSON schema of what may be written in front matter: wider than what it is read into, aliases included. */
export function frontMatterJsonSchema(kind: DocumentKind): JsonSchema {
	const schema = toJsonSchema(kind === 'post' ? PostFrontMatterSchema : PageFrontMatterSchema);
	const kinds = keyKinds[kind];
	const properties: Record<string, JsonSchema> = {};
	for (const [key, property] of Object.entries(schema.properties as Record<string, JsonSchema>)) {
		properties[key] = written[kinds.get(key)!](property);
	}
	for (const [alias, key] of Object.entries(keyAliases)) {
		if (kinds.has(key)) properties[alias] = { ...list(), description: `Jekyllの書き方。${key} として読む` };
	}
	// Jekyll's rule, kept with a warning: any text publishes.
	properties.published = { ...properties.published, type: ['boolean', 'string', 'null'] };
	const title = kind === 'post' ? '記事のフロントマター' : '固定ページのフロントマター';
	// A post has its title and date from its file name where it says none.
	return { ...schema, title, properties, required: kind === 'post' ? [] : schema.required };
}

const scalar = ['string', 'number', 'boolean', 'null'];

function list(): JsonSchema {
	const named = { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] };
	return { anyOf: [{ type: scalar }, { type: 'array', items: { anyOf: [{ type: scalar }, named] } }] };
}

/** What may be written for each kind of key, given the schema of what it is read into. */
const written: Record<KeyKind, (property: JsonSchema) => JsonSchema> = {
	text: (property) => ({ ...property, type: scalar }),
	date: ({ description }) => ({ description, type: ['string', 'number', 'null'] }),
	list: ({ description }) => ({ description, ...list() }),
	flag: (property) => ({ ...property, type: ['boolean', 'null'] }),
	number: ({ description, ...number }) => ({ description, anyOf: [number, { type: ['string', 'null'] }] }),
	updates: ({ description, items }) => {
		const update = items as JsonSchema & { properties: Record<string, JsonSchema> };
		const date = written.date(update.properties.date!);
		const entry = { ...update, properties: { ...update.properties, date } };
		return { description, anyOf: [{ type: 'array', items: entry }, entry, date] };
	},
	image: ({ description }) => ({
		description,
		anyOf: [
			{ type: ['string', 'null'] },
			{ type: 'object', properties: { path: { type: 'string' }, alt: { type: 'string' } }, required: ['path'] },
		],
	}),
};

function toJsonSchema(schema: z.ZodType): JsonSchema {
	return z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }) as JsonSchema;
}
