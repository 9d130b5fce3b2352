import { PageFrontMatterSchema, PostFrontMatterSchema, UpdateSchema } from '../../src/model/front-matter.ts';
import { type DocumentKind, keyAliases, type KeyKind, keyKinds } from '../../src/model/front-matter-keys.ts';
import { code, generatedNote, markdownTable } from './markdown-table.ts';

/** docs/front-matter.md: every key of posts and pages, as the schemas describe them. */
export function frontMatterReference(): string {
	return `${generatedNote}

# フロントマターの項目

記事や固定ページの先頭、\`---\` と \`---\` の間に書く項目の一覧です。書き方の手引きは[編集者の手引き](handbook.md)にあります。

## 記事（content/posts）

${keyTable('post')}

\`title\` と \`date\` は、書かなければファイル名（\`2026-05-12-名前.md\`）から決まります。

### updated の中の項目

${updateTable()}

## 固定ページ（content/pages）

${keyTable('page')}

## 別の書き方

Jekyllの記事をそのまま使えるように、次の書き方も受け付けます。

${markdownTable(
	['書き方', '同じ意味の項目'],
	Object.entries(keyAliases).map(([alias, key]) => [code(alias), code(key)]),
)}
`;
}

const forms: Record<KeyKind, string> = {
	text: '文字列',
	date: '日時',
	list: '文字列かリスト',
	flag: 'true か false',
	number: '数',
	updates: 'リスト（下の表）',
	image: 'パス、または path と alt',
};

function keyTable(kind: DocumentKind): string {
	const { shape } = kind === 'post' ? PostFrontMatterSchema : PageFrontMatterSchema;
	const rows = Object.entries(shape).map(([key, schema]) => [
		code(key),
		forms[keyKinds[kind].get(key)!],
		usualValue(schema),
		schema.meta()?.description ?? '',
	]);
	return markdownTable(['項目', '書き方', '書かないとき', '意味'], rows);
}

function updateTable(): string {
	const rows = Object.entries(UpdateSchema.shape).map(([key, schema]) => [
		code(key),
		schema.safeParse(undefined).success ? usualValue(schema) : '必ず書く',
		schema.meta()?.description ?? '',
	]);
	return markdownTable(['項目', '書かないとき', '意味'], rows);
}

/** What the schema fills in for a key that is absent; empty for nothing. */
function usualValue(schema: { safeParse(value: unknown): { data?: unknown } }): string {
	const { data } = schema.safeParse(undefined);
	return data === undefined || (Array.isArray(data) && data.length === 0) ? '' : code(JSON.stringify(data));
}
