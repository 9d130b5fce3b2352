import { expect, test } from 'vitest';
import { englishRuns, isEnglish } from '../../src/model/language.ts';

test.each([
	'The quick brown fox jumps over the lazy dog.',
	'Attention Is All You Need: what is it about?',
	'“It’s not about money,” they said.',
	'Café culture and the city',
])('%j is English', (text) => {
	expect(isEnglish(text)).toBe(true);
});

test.each([
	['a name', 'Amazon Web Services'],
	['a term', 'Retrieval-Augmented Generation'],
	['two words', 'the end'],
	['Japanese with words in it', 'The New York Timesの記事'],
	['French', 'Le monde est not the same des autres'],
	['German', 'Das ist was ich that und mehr'],
	['Russian', 'Это не the same'],
	['numbers above all', '1234567890 1234567890 is the 1234567890'],
	['nothing', ''],
])('%s is not: %j', (_, text) => {
	expect(isEnglish(text)).toBe(false);
});

test('an English sentence within a Japanese one is found, names and terms are not', () => {
	const text =
		'原文は「Ask not what your country can do for you.」で、Google Cloud Platform や GPT-4 Turbo with Vision は名前だ。';
	expect(englishRuns(text).map(([start, end]) => text.slice(start, end))).toEqual([
		'Ask not what your country can do for you.',
	]);
	expect(englishRuns('「a b c d」と「one two three four」')).toEqual([]);
});
