import { expect, test } from 'vitest';
import { phrase } from '../../src/views/phrases.ts';

test('a heading is cut between phrases, and a space stays with the phrase before it', () => {
	expect(phrase('洗濯表示は五つの形で読める　記号を丸暗記しない方法')).toEqual([
		'洗濯表示は',
		'五つの',
		'形で',
		'読める　',
		'記号を',
		'丸暗記しない',
		'方法',
	]);
});

test('a wide space ends a phrase whatever follows, a narrow one between Japanese words', () => {
	expect(phrase('複利はなぜ効くのか　72の法則')).toContain('効くのか　');
	expect(phrase('冷たさを作っていない 熱を運び出すしくみ')).toContain('作っていない ');
	expect(phrase('iPhone 17の話').at(0)).toBe('iPhone 17の');
});

test.each(['', '　', 'GPT', ' 先頭の空白', 'a\nb', '改行\n\nのある題名'])('nothing of %j is lost', (text) => {
	expect(phrase(text).join('').replaceAll('\n', '')).toBe(text.replaceAll('\n', ''));
});
