import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayNames, foldCategories, foldTags, tagSlug, termKey } from '../../src/model/taxonomy.ts';

describe('categories and tags as Jekyll reads them', () => {
	test.each([
		[{ singular: undefined, plural: 'AI news 導入' }, ['AI', 'news', '導入'], ['AI', 'news', '導入']],
		[{ singular: 'AI最新 ニュース', plural: undefined }, ['AI最新 ニュース'], ['AI最新 ニュース']],
		[{ singular: ['a', 'b'], plural: 'c d' }, ['c', 'd', 'a', 'b'], ['a', 'b']],
		[{ singular: undefined, plural: '生成AI, LLM RAG' }, ['生成AI,', 'LLM', 'RAG'], ['生成AI,', 'LLM', 'RAG']],
		[{ singular: undefined, plural: ['生成 AI', 'LLM', 'LLM', ''] }, ['生成 AI', 'LLM'], ['生成 AI', 'LLM']],
		[{ singular: undefined, plural: '生成　AI\tLLM ' }, ['生成　AI', 'LLM'], ['生成　AI', 'LLM']],
		[{ singular: undefined, plural: ['A', 'a', 'B/C'] }, ['A', 'a', 'B/C'], ['A', 'a', 'B/C']],
		[{ singular: undefined, plural: undefined }, [], []],
	])('%j', (keys, categories, tags) => expect([foldCategories(keys), foldTags(keys)]).toEqual([categories, tags]));
});

describe('terms', () => {
	test('are one whatever their width, case or form', () => {
		const spellings = ['AI', 'ai', 'ＡＩ', ' Ai '];
		expect(new Set(spellings.map(termKey))).toEqual(new Set(['ai']));
		expect(termKey('ガ'.normalize('NFD'))).toBe(termKey('ｶﾞ'));
		expect(termKey('Straße')).toBe(termKey('STRASSE'));
		expect(termKey('Claude Code')).toBe(termKey('claude-code'));
	});

	test('stay apart where they differ', () => {
		expect(new Set(['C', 'C#', 'C++', 'か', 'カ', 'ハ', 'バ'].map(termKey)).size).toBe(7);
	});

	test('show their most frequent spelling, of equals the first by code point', () => {
		expect(displayNames(['ai', 'AI', 'AI', 'ＡＩ', 'rag', 'RAG', '𠮷', '\uf900'])).toEqual(
			new Map([
				['ai', 'AI'],
				['rag', 'RAG'],
				['豈', '\uf900'],
				['𠮷', '𠮷'],
			]),
		);
	});
});

describe('the URL segment of a term', () => {
	test.each([
		['生成AI', '生成AI'],
		['生成 AI', '生成-AI'],
		['生成　AI', '生成-AI'],
		['C#', 'C#'],
		['C++', 'C++'],
		['TCP/IP', 'TCP／IP'],
		['.NET', '．NET'],
		['なぜ?', 'なぜ？'],
		['U.S.', 'U.S．'],
		['100%', '100％'],
		['技術: LLM', '技術：-LLM'],
		['ガ'.normalize('NFD'), 'ガ'],
		['console', 'console'],
	])('%s is %s', (name, segment) => expect(tagSlug(name)).toBe(segment));

	test.each([
		'../x',
		'a/../b',
		'..\\x',
		'..',
		'<b>',
		'a>b',
		'a\u0000',
		'a\nb',
		'',
		'  ',
		'CON',
		'nul.txt',
		'あ'.repeat(81),
	])('%j has none', (name) => expect(tagSlug(name)).toBeNull());

	test('is one for one term only, and no path', () => {
		const character = fc.constantFrom(
			'A',
			'a',
			'Ａ',
			' ',
			'　',
			'-',
			'/',
			'／',
			'.',
			'．',
			'#',
			'+',
			'%',
			'％',
			'ガ',
			'ｶﾞ',
			'?',
		);
		const name = fc.array(character, { minLength: 1, maxLength: 5 }).map((characters) => characters.join(''));
		fc.assert(
			fc.property(name, name, (a, b) => {
				const [slugA, slugB] = [tagSlug(a), tagSlug(b)];
				if (slugA === null || slugB === null) return;
				if (termKey(a) !== termKey(b)) expect(slugA).not.toBe(slugB);
				expect(slugA).not.toMatch(/^\.|\/|\\/u);
			}),
			{ seed: 1, numRuns: 5000 },
		);
	});
});
