import { expect, test } from 'vitest';
import { isReservedSlug, isSafeSlug, slugFromTitle } from '../../src/cli/file-slug.ts';

test.each([
	['QRコードの仕組み', 'qrコードの仕組み'],
	['「引用」と、句読点。', '引用-と-句読点'],
	['GPT-5 と 生成 AI', 'gpt-5-と-生成-ai'],
	['ガ', 'ガ'],
	['../../etc/passwd', 'etc-passwd'],
	['a\u0000b\nc', 'a-b-c'],
	['CON', 'con'],
	['🚀', ''],
	['…', ''],
])('%j becomes %j', (title, slug) => {
	expect(slugFromTitle(title)).toBe(slug);
});

test('a decomposed title gives a composed slug', () => {
	expect(slugFromTitle('カ\u3099')).toBe('ガ');
});

test('a long title is cut between characters, so that the file name fits every file system', () => {
	const slug = slugFromTitle('あ'.repeat(300));
	expect(slug).toBe('あ'.repeat(66));
	expect(Buffer.byteLength(`2026-05-12-${slug}.mdx`)).toBeLessThan(255);
});

test.each(['qr-code', '洗濯表示', 'gpt-5.2', 'a_b', '2026'])('%s may be typed as a slug', (slug) => {
	expect(isSafeSlug(slug)).toBe(true);
});

test.each([
	'',
	'.',
	'..',
	'.hidden',
	'a/b',
	'a\\b',
	'../x',
	'a b',
	'a\u0000',
	'a\n',
	'a?b',
	'a#b',
	'a%2fb',
	'a.',
	'\u202Ea',
])('%j may not', (slug) => {
	expect(isSafeSlug(slug)).toBe(false);
});

test.each(['CON', 'nul', 'com1', 'lpt9', 'con.txt', 'あ'.repeat(67)])('%.10s names no file everywhere', (slug) => {
	expect(isReservedSlug(slug)).toBe(true);
});

test.each(['console', 'com', 'あ'.repeat(66)])('%.10s does', (slug) => {
	expect(isReservedSlug(slug)).toBe(false);
});
