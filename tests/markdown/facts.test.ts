import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { countCharacters } from '../../src/markdown/facts/characters.ts';
import { render } from './rendering.ts';

test('the text is what is seen, one line a block', () => {
	const body = [
		'# 題 {#x}',
		'一行目\n二行目 and\nthree<br>改行',
		'- 項目\n  - 子\n- [x] 済',
		'> 引用',
		'| a | b |\n|---|---|\n| {漢\\|かん} | 2 |',
		'```js\nlet x;\n\n  y\n```',
		'用語\n: 定義[^1]',
		'![代わり](/a.png "説明")',
		'[^1]: 注',
	].join('\n\n');
	expect(render(body).text.split('\n')).toEqual([
		'題',
		'一行目二行目 and three 改行',
		'項目',
		'子',
		'済',
		'引用',
		'a b',
		'漢 2',
		'let x;',
		'  y',
		'用語',
		'定義',
		'説明',
		'注',
	]);
});

test('the first paragraph is the first in the article itself', () => {
	expect(render('> 引用\n\n![図](/a.png)\n\n**一**段落\nです\n\n二').facts.firstParagraph).toBe('一段落です');
	expect(render('# 題だけ').facts.firstParagraph).toBe('');
});

test('characters are graphemes without white space', () => {
	expect(render('一 二\n\n👨‍👩‍👧が\u3099 e\u0301').facts.characters).toBe(5);
});

test('counting by runs is the same as segmenting all', () => {
	const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });
	const exact = (text: string): number => Array.from(segmenter.segment(text.replace(/\s+/gu, ''))).length;
	const mixed = fc.array(
		fc.oneof(
			fc.constantFrom(
				'漢',
				'か',
				'\u3099',
				'\u309a',
				'a',
				'\u0301',
				'👨',
				'\u200d',
				'👩',
				'🏽',
				'🇯',
				'🇵',
				'\ufe0f',
				'\u200b',
			),
			fc.string({ unit: 'grapheme' }),
			fc.string({ unit: 'binary' }),
		),
	);
	fc.assert(
		fc.property(mixed, (parts) => {
			expect(countCharacters(parts.join(''))).toBe(exact(parts.join('')));
		}),
	);
});
