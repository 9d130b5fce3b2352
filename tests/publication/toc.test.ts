import { expect, test } from 'vitest';
import { tocOf } from '../../src/views/toc.ts';

const heading = (depth: number, text: string) => ({ depth, id: text.slice(0, 4), text });
const shown = (...headings: [depth: number, text: string][]) =>
	tocOf(headings.map(([depth, text]) => heading(depth, text))).map(({ text, children }) => [
		text.join(''),
		...children.map((child) => child.text.join('')),
	]);

test('contents are h2 with the h3 below them; an h3 before any h2 stands for itself', () => {
	expect(shown([1, '題'], [3, '前置き'], [2, '一'], [3, '一の一'], [4, '細目'], [2, '二'])).toEqual([
		['前置き'],
		['一', '一の一'],
		['二'],
	]);
});

test('one heading makes no contents', () => {
	expect(shown([2, '一'], [4, '細目'])).toEqual([]);
});

test('an entry may break between its phrases', () => {
	expect(tocOf([heading(2, '文字化けはなぜ起きるのか'), heading(2, '二')])[0]!.text).toEqual([
		'文字化けは',
		'なぜ',
		'起きるのか',
	]);
});

test('a paragraph that was made a heading by mistake is cut', () => {
	const [[entry = ''] = []] = shown([2, '段落です。'.repeat(40)], [2, '二']);
	expect([...entry]).toHaveLength(80);
	expect(entry).toMatch(/^段落です。.*…$/u);
});
