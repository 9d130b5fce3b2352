import { stringify } from 'yaml';
import { PostFrontMatterSchema } from '../model/front-matter.ts';

export interface Skeleton {
	title: string;
	/** `2026-05-12 09:00:00 +0900` */
	date: string;
	category: string | null;
	author: string | null;
}

/**
 * A new post: front matter with the usual keys filled in or ready to be, each explained by the words of the
 * schema itself, and the beginning of a body. It is a draft, so that saving it publishes nothing.
 */
export function renderSkeleton({ title, date, category, author }: Skeleton): string {
	const frontMatter = [
		entry('title', quoted(title)),
		entry('description', '""'),
		entry('date', date),
		entry('categories', category === null ? '[]' : `[${quoted(category)}]`),
		entry('tags', '[]'),
		entry('authors', author === null ? '[]' : `[${quoted(author)}]`),
		entry('draft', 'true'),
		...optionalKeys.map(([key, example]) => `# ${entry(key, example)}`),
	];
	return `---\n${frontMatter.join('\n')}\n---\n\n${beginning}`;
}

type Key = keyof typeof PostFrontMatterSchema.shape;

/** Keys that a post may do without, in the order an editor meets them. */
const optionalKeys: readonly [key: Key, example: string][] = [
	['excerpt', '""'],
	['image', '/assets/images/posts/example.png'],
	['image_alt', '""'],
	['slug', 'example'],
	['series', '""'],
	['series_part', '1'],
	['pinned', 'true'],
	['pillar', 'true'],
	['toc', 'false'],
	['last_modified_at', '2026-01-01 09:00:00 +0900'],
	['updated', '[{ date: 2026-01-01 09:00:00 +0900, note: "", correction: true }]'],
	['redirect_from', '[/old/path/]'],
	['canonical_url', 'https://example.jp/original/'],
	['noindex', 'true'],
	['ai_disclosure', '""'],
];

const beginning = `ここにリード文を書きます。一覧や検索結果の説明にも使われます。

## 見出し

本文を書きます。
`;

function entry(key: Key, value: string): string {
	return `${key}: ${value} # ${PostFrontMatterSchema.shape[key].meta()!['description']}`;
}

/** Always quoted: a title such as 「yes」 or 「2026-05-12」 must stay text. */
function quoted(text: string): string {
	return stringify(text, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }).trimEnd();
}
