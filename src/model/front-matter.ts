import { z } from 'zod';

/**
 * Front matter of a post after `readFrontMatter`: Jekyll's spellings are folded into one
 * (`category`/`categories`, strings or lists), and every date is ISO 8601 with the site's offset.
 */

/** An instant with offset, e.g. `2026-05-12T09:00:00+09:00`. */
const timestamp = z.iso.datetime({ offset: true });
const text = z.string().trim();
const slugOrPath = z.string().min(1);
/** A scalar that YAML may have read as a number or a boolean, kept as text. */
const stringList = z.array(z.string().min(1));

export const UpdateSchema = z.object({
	date: timestamp.meta({ description: '更新した日時' }),
	note: text.min(1).meta({ description: '何を直したか' }),
	correction: z.boolean().default(false).meta({ description: '誤りの訂正か' }),
});

export const PostFrontMatterSchema = z.looseObject({
	layout: z.string().default('post').meta({ description: 'Jekyllとの互換のための項目。post' }),
	title: text.meta({ description: '題名' }),
	description: text.optional().meta({ description: '検索結果とフィードに出る説明（60〜110字）' }),
	date: timestamp.meta({ description: '公開日時。YYYY-MM-DD HH:MM:SS +0900' }),
	last_modified_at: timestamp.optional().meta({ description: '最後に更新した日時' }),
	updated: z.array(UpdateSchema).default([]).meta({ description: '更新と訂正の履歴' }),
	categories: stringList.default([]).meta({ description: 'カテゴリー' }),
	tags: stringList.default([]).meta({ description: 'タグ' }),
	authors: stringList.default([]).meta({ description: '筆者（author と書いてもよい）' }),
	excerpt: text.optional().meta({ description: 'リード文' }),
	reading_time: z.number().positive().optional().meta({ description: '読了時間（分）。ふつうは書かなくてよい' }),
	image: z.string().optional().meta({ description: '共有画像。public/ からのパス' }),
	image_alt: text.optional().meta({ description: '共有画像の代替テキスト' }),
	permalink: slugOrPath.optional().meta({ description: 'URLを直接決める' }),
	slug: z.string().optional().meta({ description: 'URLに使う名前（ファイル名の代わり）' }),
	redirect_from: stringList.default([]).meta({ description: 'この記事へ転送する古いURL' }),
	canonical_url: z
		.url({ protocol: /^https?$/, abort: true })
		.regex(/^[^/]+:\/\/[^\s/?#@\\]+(?:[/?#]\S*)?$/u, {
			error: 'https:// で始まるURL / a URL that begins with https://',
		})
		.optional()
		.meta({ description: '正本が別にあるときのURL' }),
	published: z.boolean().default(true).meta({ description: 'false なら公開しない' }),
	draft: z.boolean().default(false).meta({ description: 'true なら下書き（公開しない）' }),
	noindex: z.boolean().default(false).meta({ description: 'true なら検索に載せない（robots: noindex と同じ）' }),
	sitemap: z.boolean().default(true).meta({ description: 'false ならサイトマップに載せない' }),
	series: text.min(1).optional().meta({ description: '連載の名前' }),
	series_part: z.int().positive().optional().meta({ description: '連載の第何回か' }),
	related: stringList.default([]).meta({ description: 'あわせて読みたいの先頭に出す記事（ファイル名かURL）' }),
	superseded_by: slugOrPath.optional().meta({ description: 'この記事に代わる新しい記事（ファイル名かURL）' }),
	books: stringList.optional().meta({ description: '紹介する本の id（content/books.yaml）。false なら出さない' }),
	cta: stringList
		.optional()
		.meta({ description: '出す案内の heading（content/calls-to-action.yaml）。false なら出さない' }),
	pillar: z.boolean().default(false).meta({ description: '分野の基本となる記事か' }),
	pinned: z.boolean().default(false).meta({ description: 'トップに固定するか' }),
	toc: z.boolean().default(true).meta({ description: '目次を出すか' }),
	lang: z
		.string()
		.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/u, { error: '「ja」「en-US」の形の言語 / a language such as "ja" or "en-US"' })
		.optional()
		.meta({ description: '本文の言語（サイトと違うとき）' }),
	ai_disclosure: text.min(1).optional().meta({ description: '生成AIの使い方の説明' }),
});

export type PostFrontMatter = z.output<typeof PostFrontMatterSchema>;

export const PageFrontMatterSchema = z.looseObject({
	layout: z.string().default('page').meta({ description: 'Jekyllとの互換のための項目' }),
	title: text.meta({ description: '題名' }),
	description: text.optional().meta({ description: '検索結果に出る説明' }),
	permalink: slugOrPath.optional().meta({ description: 'URL。なければファイルの場所から決まる' }),
	redirect_from: stringList.default([]).meta({ description: 'このページへ転送する古いURL' }),
	last_modified_at: timestamp.optional().meta({ description: '最後に更新した日時' }),
	noindex: z.boolean().default(false).meta({ description: 'true なら検索に載せない' }),
	sitemap: z.boolean().default(true).meta({ description: 'false ならサイトマップに載せない' }),
	published: z.boolean().default(true).meta({ description: 'false なら公開しない' }),
	toc: z.boolean().default(false).meta({ description: '目次を出すか' }),
	image: z.string().optional().meta({ description: '共有画像。public/ からのパス' }),
	image_alt: text.optional().meta({ description: '共有画像の代替テキスト' }),
	lang: z
		.string()
		.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/u, { error: '「ja」「en-US」の形の言語 / a language such as "ja" or "en-US"' })
		.optional()
		.meta({ description: '本文の言語（サイトと違うとき）' }),
});

export type PageFrontMatter = z.output<typeof PageFrontMatterSchema>;
