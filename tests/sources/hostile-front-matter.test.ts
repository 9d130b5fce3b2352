import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeSource } from '../../src/sources/source-file.ts';
import { findingsOf, placesOf, readPost } from './read.ts';

const fenced = (frontMatter: string) => `---\n${frontMatter}\n---\n`;

describe('front matter that is not data', () => {
	test.each([
		['code after the fence', "---js\n{title:require('fs').writeFileSync('pwn','x')}\n---", ['1:1 fm-engine']],
		['code by its full name', '---javascript\nprocess.exit(0)\n---', ['1:1 fm-engine']],
		['JSON', '---json\n{"title":"x"}\n---', ['1:1 fm-engine']],
		['CoffeeScript', '--- coffee\ntitle: x\n---', ['1:1 fm-engine']],
		['TOML', '---toml\ntitle = "x"\n---', ['1:1 fm-engine']],
		['a prototype', fenced('__proto__: {draft: false}'), ['2:1 fm-proto']],
		['a prototype, quoted and deep', fenced('title: x\na:\n  - "__proto__": {draft: false}'), ['4:5 fm-proto']],
		['a prototype within a merge', fenced('<<: {__proto__: {polluted: 1}}'), ['2:6 fm-proto']],
		['a constructor', fenced('constructor: {prototype: {x: 1}}'), ['2:1 fm-proto']],
		['an unknown type', fenced("x: !!js/function 'function(){}'"), ['2:18 fm-tag']],
		['a Ruby object', fenced('x: !ruby/object:Gem::Installer\n  i: x'), ['3:3 fm-tag']],
		['a binary', fenced('title: x\nx: !!binary aGVsbG8='), ['3:13 fm-tag']],
		['just a string', fenced('just a string'), ['2:1 fm-not-object']],
		['a list', fenced('- a\n- b'), ['2:1 fm-not-object']],
		['no end', '---\ntitle: x\n', ['1:1 fm-unclosed']],
		['a line that looks like its end', '---\ns: |\n--- oops\n---\n', ['3:1 fm-fence']],
		['a longer fence', '---\ntitle: x\n-----\n---\n', ['3:1 fm-fence']],
		['an alias to nothing', fenced('a: *b'), ['2:4 fm-yaml']],
		['a colon in a value', fenced('title: foo: bar'), ['2:8 fm-yaml']],
		['a tab', fenced('\ttitle: x'), ['2:1 fm-yaml']],
		['a key that is a list', fenced('? [a]\n: b'), ['2:3 fm-yaml']],
		['an unclosed bracket', fenced('title: x\ntags: [a\nlayout: post'), ['4:1 fm-yaml']],
	])('%s is refused', (_, text, places) => expect(placesOf(text)).toEqual(places));

	test('nothing of it is run', () => {
		readPost("---js\n{title:require('fs').writeFileSync('pwn','x')}\n---");
		expect(existsSync('pwn')).toBe(false);
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});

	test('a bomb of aliases is refused at the first too many', () => {
		const names = [...'abcdefghi'];
		const levels = names.map((name, level) => {
			const value = level === 0 ? 'x' : `*${names[level - 1]}`;
			return `${name}: &${name} [${Array.from({ length: 9 }, () => value).join(',')}]`;
		});
		expect(findingsOf(fenced(levels.join('\n')))).toEqual([
			'4:11 fm-alias More than 10 YAML aliases. Write the values out.',
		]);
	});

	test('20,000 merges are refused at the first', () => {
		const merges = Array.from(
			{ length: 19_999 },
			(_, index) => `a${index + 1}: &a${index + 1} {<<: *a${index}, k${index + 1}: 1}`,
		);
		expect(placesOf(fenced(['a0: &a0 {k0: 0}', ...merges].join('\n')))).toEqual(['3:10 fm-merge']);
	});

	test('50,000 entries of an ordered map are refused by its tag', () => {
		const entries = Array.from({ length: 50_000 }, (_, index) => `{k${index}: 1}`);
		expect(placesOf(fenced(`x: !!omap [${entries.join(',')}]`))).toEqual(['2:11 fm-tag']);
	});

	test.each([
		['deep lists', `x: ${'['.repeat(100_000)}`],
		['deep mappings', `x: ${'{a: '.repeat(50_000)}`],
		['blank lines without end', `title: x${'\n'.repeat(500_000)}`],
		['blanks between lines', `title: x${`\n${' '.repeat(900)}`.repeat(1000)}`],
	])('%s take no endless time', (_, frontMatter) => {
		expect(placesOf(fenced(frontMatter)).map((place) => place.split(' ')[1])).toEqual(['fm-yaml']);
	});

	test('a repeated key is a warning, and the last value counts', () => {
		const post = readPost(fenced('title: a\ntitle: b'));
		expect(post.data).toMatchObject({ title: 'b' });
		expect(findingsOf(fenced('title: a\ntitle: b'))).toEqual([
			'3:1 fm-duplicate-key The key "title" is written twice; the last value is used. Remove the one you do not need.',
		]);
	});
});

describe('values that lead elsewhere', () => {
	test.each([
		['title: [a]', '2:8 fm-type'],
		['date: 2026-13-45', '2:7 date-invalid'],
		['date: 2026-03-29 02:30 Europe/Paris', '2:7 date-zone'],
		['image: /etc/passwd', '2:8 image-root'],
		['image: ../secret.png', '2:8 image-root'],
		['image: /a/%2e%2e/b.png', '2:8 image-root'],
		['image: /a\\b.png', '2:8 image-root'],
		['image: http://169.254.169.254/latest/meta-data', '2:8 image-remote'],
		['image: //evil.example/x.png', '2:8 image-remote'],
		['image: {path: https://evil.example/x.png}', '2:15 image-remote'],
		['image: file:///etc/hosts', '2:8 image-scheme'],
		['image: "data:image/svg+xml,<svg onload=alert(1)>"', '2:8 image-scheme'],
		['image: javascript:alert(1)', '2:8 image-scheme'],
		['layout: ../../../../etc/passwd', '2:9 fm-layout'],
	])('%s', (frontMatter, place) => expect(placesOf(fenced(frontMatter))).toEqual([place]));

	test('tags of which no URL can be made are each shown', () => {
		expect(placesOf(fenced('tags: ["../x", "ok", "<b>"]'))).toEqual(['2:8 tag-url', '2:22 tag-url']);
	});

	test('markup in a title is text, for every sink to escape', () => {
		expect(readPost(fenced('title: "</script><ScRiPt>alert(1)</sCrIpT>"')).data).toMatchObject({
			title: '</script><ScRiPt>alert(1)</sCrIpT>',
		});
		expect(readPost(fenced('title: "]]><x/>"')).data).toMatchObject({ title: ']]><x/>' });
	});

	test('a date in the future is read like any other', () => {
		expect(readPost(fenced('date: 2099-01-01')).data).toMatchObject({ date: '2099-01-01T00:00:00+09:00' });
	});
});

describe('characters', () => {
	test.each([
		['escaped control characters', fenced('title: "a\\u0000b\\u000B"'), '2:8 text-control'],
		['raw control characters', fenced('layout: post\ntitle: a\u000bb'), '3:9 text-control'],
		['the delete character', fenced('title: a\u007f'), '2:9 text-control'],
		['a control character of the upper half', fenced('title: a\u0085'), '2:9 text-control'],
		['half a surrogate pair', fenced('title: "\\ud800"'), '2:8 text-control'],
		['an escaped override of direction', fenced('title: "safe\\u202Egnp.exe"'), '2:8 text-bidi'],
		['a raw override of direction', fenced('title: safe\u202egnp.exe'), '2:12 text-bidi'],
		['an isolate in a key', fenced('"a\\u2066": x'), '2:1 text-bidi'],
		['a control character in the body', `${fenced('title: x')}一行\n二\u0008行\n`, '5:2 text-control'],
		['one in a body without front matter', 'a\u0000', '1:2 text-control'],
	])('%s are found', (_, text, place) => expect(placesOf(text)).toEqual([place]));

	test('a body may hold marks of direction, emoji, tabs and form', () => {
		expect(placesOf(`${fenced('title: 👨‍👩‍👧')}\u202bשלום\u202c\t👍🏽\n`)).toEqual([]);
	});

	test('bytes that are no UTF-8 are named by their offset and place', () => {
		const text = Buffer.concat([
			Buffer.from('---\ntitle: \uFFFD日本\n---\n本'),
			Buffer.from([0xe3, 0x81]),
			Buffer.from('x'),
		]);
		expect(findingsOf(text)).toEqual([
			'4:2 text-encoding The byte at offset 28 is not valid UTF-8. Save the file as UTF-8.',
		]);
		expect(placesOf(Buffer.from([0x93, 0xfa, 0x96, 0x7b]))).toEqual(['1:1 text-encoding']);
		expect(placesOf(Buffer.from('a\r\nb\xff', 'latin1'))).toEqual(['2:2 text-encoding']);
		expect(decodeSource(Buffer.from('\uFEFFa\r\nb\rc\n\uFFFD'), 'x')).toBe('a\nb\nc\n\uFFFD');
	});
});
