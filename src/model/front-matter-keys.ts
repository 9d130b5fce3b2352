import { PageFrontMatterSchema, PostFrontMatterSchema } from './front-matter.ts';

export type DocumentKind = 'post' | 'page';

/** How the value of a key is written in a file, which is wider than what the schema holds after reading. */
export type KeyKind = 'text' | 'date' | 'list' | 'flag' | 'number' | 'updates' | 'image';

/** Spellings that Jekyll and its plugins know, and the key that each is read into. */
export const keyAliases: Record<string, string> = {
	category: 'categories',
	tag: 'tags',
	author: 'authors',
	robots: 'noindex',
};

/** Every key of the schema of posts or pages with its kind, derived from the schema. */
export const keyKinds: Record<DocumentKind, ReadonlyMap<string, KeyKind>> = {
	post: kindsOf(PostFrontMatterSchema.shape),
	page: kindsOf(PageFrontMatterSchema.shape),
};

/** The keys that a post or page may have, aliases included. */
export function knownKeys(kind: DocumentKind): string[] {
	const keys = keyKinds[kind];
	return [...keys.keys(), ...Object.keys(keyAliases).filter((alias) => keys.has(keyAliases[alias]!))];
}

function kindsOf(shape: Record<string, SchemaNode>): Map<string, KeyKind> {
	return new Map(Object.entries(shape).map(([key, schema]) => [key, key === 'image' ? 'image' : kindOf(schema)]));
}

function kindOf({ def }: SchemaNode): KeyKind {
	if (def.innerType !== undefined) return kindOf(def.innerType);
	switch (def.type) {
		case 'string':
			return def.format === 'datetime' ? 'date' : 'text';
		case 'boolean':
			return 'flag';
		case 'number':
			return 'number';
		case 'array':
			return def.element?.def.type === 'object' ? 'updates' : 'list';
		default:
			throw new TypeError(`No way to read a front matter value of type ${def.type}`);
	}
}

/** As much of a zod schema as says how its value is written. */
interface SchemaNode {
	def: { type: string; format?: string; innerType?: SchemaNode; element?: SchemaNode };
}
