import { expect, test } from 'vitest';
import { closestName } from '../../src/model/closest-name.ts';

const keys = ['title', 'date', 'tags', 'categories', 'image', 'image_alt'];

test.each([
	['titel', 'title'],
	['Title', 'title'],
	['titles', 'title'],
	['categorys', 'categories'],
	['imagealt', 'image_alt'],
	['dte', 'date'],
])('%s is taken for %s', (written, meant) => {
	expect(closestName(written, keys)).toBe(meant);
});

test.each(['x', 'author', 'og', '', 'あ', 'a'.repeat(100_000)])('nothing is near %.10s', (written) => {
	expect(closestName(written, keys)).toBe(null);
});

test('of two names equally near the first is taken', () => {
	expect(closestName('tats', ['tass', 'tags', 'date'])).toBe('tass');
});
