import { expect, test } from 'vitest';
import type { SearchOptions } from '../../src/search/engine.ts';
import { type TinyPost, tinyIndex } from './tiny-index.ts';

const posts: TinyPost[] = [
	{ id: 'kyoto', title: '京都の祭り', body: '京都で祭りがあった。' },
	{ id: 'tokyo', title: '東京都の予算', body: '東京都は予算を決めた。' },
	{ id: 'server', title: 'サーバーの省エネ', body: 'データセンターのサーバールームを冷やす。' },
	{ id: 'efforts', title: '省エネへの取組み', body: '各社の取り組みを紹介する。受付は問合せ窓口へ。' },
	{ id: 'gpt', title: 'GPT-5の発表', body: 'OpenAIが新しいモデルを発表した。', tags: ['生成AI'] },
	{ id: 'stock', title: '日本株が上がる', body: '株を買う人がふえた。', category: '経済', date: '2025-03-01' },
	{ id: 'craft', title: 'ものづくりの町', body: '職人の町を歩く。サム・アルトマンも訪れた。', author: '水野' },
	{ id: 'gpt-old', title: 'GPT-4の発表', body: '去年のモデル。', date: '2024-03-01' },
];
const index = await tinyIndex(posts);
const all: SearchOptions = { category: null, tag: null, author: null, year: null, sort: 'fit' };

test.each([
	['京都', ['kyoto', 'tokyo']],
	['サーバ', ['server']],
	['サーバー', ['server']],
	['ｻｰﾊﾞｰ', ['server']],
	['ルーム', ['server']],
	['取り組み', ['efforts']],
	['取組み', ['efforts']],
	['取組', ['efforts']],
	['問い合わせ', ['efforts']],
	['gpt5', ['gpt']],
	['ＧＰＴ－５', ['gpt']],
	['open', ['gpt']],
	['株', ['stock']],
	['ものづくり', ['craft']],
	['アルトマン', ['craft']],
	['サムアルトマン', ['craft']],
	['省エネ -取り組み', ['server']],
	['GPT -5', ['gpt-old']],
	['生成AI', ['gpt']],
	['', []],
	['。、！', []],
	['「', []],
	['-', []],
])('%s finds %j', async (query, expected) => {
	expect(await index.find(query, all)).toEqual(expected);
});

test('a phrase must stand in an article as it is', async () => {
	expect(await index.find('「町を歩く」', all)).toEqual(['craft']);
	expect(await index.find('「歩く町」', all)).toEqual([]);
	expect(await index.find('"新しいモデル"', all)).toEqual(['gpt']);
});

test('filters narrow what is found, and alone they list the newest first', async () => {
	expect(await index.find('発表', { ...all, year: 2024 })).toEqual(['gpt-old']);
	expect(await index.find('株', { ...all, category: '経済' })).toEqual(['stock']);
	expect(await index.find('株', { ...all, category: '科学' })).toEqual([]);
	expect(await index.find('', { ...all, author: '水野' })).toEqual(['craft']);
	expect(await index.find('発表', { ...all, sort: 'date' })).toEqual(['gpt', 'gpt-old']);
});

test('what is found is marked in its own spelling', async () => {
	expect(await index.excerpt('取組み', 'efforts')).toBe('各社の[取り組]みを紹介する。受付は問合せ窓口へ。');
	expect(await index.excerpt('ｻｰﾊﾞ', 'server')).toBe('データセンターの[サーバー]ルームを冷やす。');
	expect(await index.excerpt('openai', 'gpt')).toBe('[OpenAI]が新しいモデルを発表した。');
});

test('a word that no article has is named, and names like it are offered', async () => {
	expect(await index.search('生成エーアイ', all)).toMatchObject({ complete: 0, suggestions: ['生成AI'] });
	expect(await index.search('核融合', all)).toMatchObject({ complete: 0, ids: [], missing: ['核融合'] });
});

test('hostile queries are words like any other', async () => {
	for (const query of [
		'<img src=x onerror=alert(1)>',
		'(((',
		'\\',
		'[a-z',
		'𠮷'.repeat(300),
		'\ud800',
		'__proto__',
		'constructor',
	]) {
		expect(Array.isArray(await index.find(query, all))).toBe(true);
	}
});
