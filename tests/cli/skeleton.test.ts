import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { renderSkeleton } from '../../src/cli/skeleton.ts';
import { PostFrontMatterSchema } from '../../src/model/front-matter.ts';

const filled = {
	title: 'QRコードの仕組み',
	date: '2026-05-12 09:00:00 +0900',
	category: '科学と技術',
	author: 'mizuno-aoi',
};

test('a skeleton explains every key in the words of the schema', () => {
	expect(renderSkeleton(filled)).toMatchInlineSnapshot(`
		"---
		title: "QRコードの仕組み" # 題名
		description: "" # 検索結果とフィードに出る説明（60〜110字）
		date: 2026-05-12 09:00:00 +0900 # 公開日時。YYYY-MM-DD HH:MM:SS +0900
		categories: ["科学と技術"] # カテゴリー
		tags: [] # タグ
		authors: ["mizuno-aoi"] # 筆者（author と書いてもよい）
		draft: true # true なら下書き（公開しない）
		# excerpt: "" # リード文
		# image: /assets/images/posts/example.png # 共有画像。public/ からのパス
		# image_alt: "" # 共有画像の代替テキスト
		# slug: example # URLに使う名前（ファイル名の代わり）
		# series: "" # 連載の名前
		# series_part: 1 # 連載の第何回か
		# pinned: true # トップに固定するか
		# pillar: true # 分野の基本となる記事か
		# toc: false # 目次を出すか
		# last_modified_at: 2026-01-01 09:00:00 +0900 # 最後に更新した日時
		# updated: [{ date: 2026-01-01 09:00:00 +0900, note: "", correction: true }] # 更新と訂正の履歴
		# redirect_from: [/old/path/] # この記事へ転送する古いURL
		# canonical_url: https://example.jp/original/ # 正本が別にあるときのURL
		# noindex: true # true なら検索に載せない（robots: noindex と同じ）
		# ai_disclosure: "" # 生成AIの使い方の説明
		---

		ここにリード文を書きます。一覧や検索結果の説明にも使われます。

		## 見出し

		本文を書きます。
		"
	`);
});

test.each([
	'引用"符"と\'点\'',
	'コロン: と # しるし',
	'yes',
	'2026-05-12',
	'1e3',
	'- 箇条',
	'---',
	'バックスラッシュ \\n {中}',
	'長い'.repeat(200),
])('the title %.20s stays the text it is', (title) => {
	expect(readFrontMatter(renderSkeleton({ ...filled, title }))).toMatchObject({ title, draft: true });
});

test('without category and author the lists are empty', () => {
	expect(readFrontMatter(renderSkeleton({ ...filled, category: null, author: null }))).toEqual({
		title: 'QRコードの仕組み',
		description: '',
		date: '2026-05-12 09:00:00 +0900',
		categories: [],
		tags: [],
		authors: [],
		draft: true,
	});
});

test('with every hint taken up the front matter still is valid YAML with known keys only', () => {
	const text = renderSkeleton(filled).replaceAll(/^# (?=\w+: )/gm, '');
	const keys = Object.keys(readFrontMatter(text));
	expect(keys.filter((key) => !(key in PostFrontMatterSchema.shape))).toEqual([]);
	expect(keys.length).toBeGreaterThan(15);
});

function readFrontMatter(text: string): Record<string, unknown> {
	return parse(text.split(/^---$/m)[1]!, {
		version: '1.1',
		customTags: (tags) => tags.filter((tag) => tag !== 'timestamp'),
	});
}
