import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/model/diagnostic.ts';
import { parseSite, readSite } from '../../src/sources/site.ts';

const required = 'title: 瓦版通信\ndescription: ためし\nurl: https://example.jp\n';

const findings = (text: string, language: 'ja' | 'en' = 'en') =>
	parseSite(text).diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, language));

describe('site.yaml', () => {
	test('needs three facts; all else has a default', () => {
		const { site, diagnostics } = parseSite(`${required}tagline:\nauthors:\n`);
		expect(diagnostics).toEqual([]);
		expect(site).toMatchObject({
			title: '瓦版通信',
			tagline: '',
			timezone: 'Asia/Tokyo',
			posts_per_page: 12,
			authors: {},
		});
	});

	test('says where and what is wrong', () => {
		expect(findings('')).toMatchInlineSnapshot(`
			[
			  "site.yaml:1:1 site-value The setting "title" is wrong: a value, which is missing",
			  "site.yaml:1:1 site-value The setting "description" is wrong: a value, which is missing",
			  "site.yaml:1:1 site-value The setting "url" is wrong: a value, which is missing",
			]
		`);
		expect(findings(`${required}posts_per_page: 0\n`)).toMatchInlineSnapshot(`
			[
			  "site.yaml:4:17 site-value The setting "posts_per_page" is wrong: at least 1",
			]
		`);
		expect(findings(`${required}posts_per_page: many\n`)).toMatchInlineSnapshot(`
			[
			  "site.yaml:4:17 site-value The setting "posts_per_page" is wrong: a number",
			]
		`);
		expect(findings(`${required}paths:\n  page: /page/:num\n`)).toMatchInlineSnapshot(`
			[
			  "site.yaml:5:9 site-value The setting "paths.page" is wrong: one of "page/:num/", "page:num/"",
			]
		`);
		expect(findings(`${required}timezone: Asia/Tokio\n`)).toMatchInlineSnapshot(`
			[
			  "site.yaml:4:11 site-value The setting "timezone" is wrong: an IANA time zone such as "Asia/Tokyo"",
			]
		`);
		expect(findings(required.replace('.jp', '.jp/news/'))).toMatchInlineSnapshot(`
			[
			  "site.yaml:3:6 site-value The setting "url" is wrong: an origin without a path",
			]
		`);
		expect(findings(`${required}theme:\n  accent: "#12345"\n`)).toMatchInlineSnapshot(`
			[
			  "site.yaml:5:11 site-value The setting "theme.accent" is wrong: a colour such as "#1f5f8b"",
			]
		`);
		expect(findings(`${required}navigation:\n  - label: 概要\n    url: about\n`)).toMatchInlineSnapshot(`
			[
			  "site.yaml:6:10 site-value The setting "navigation.0.url" is wrong: a path that begins with "/" or an https:// URL",
			]
		`);
		expect(findings(`${required}permalink: title\n`)).toMatchInlineSnapshot(`
			[
			  "site.yaml:4:12 site-value The setting "permalink" is wrong: date, pretty, ordinal, weekdate, none or a template that begins with "/"",
			]
		`);
		expect(findings(`${required}categories:\n  - name: 科学\n    slug: 科学\n`)).toMatchInlineSnapshot(`
			[
			  "site.yaml:6:11 site-value The setting "categories.0.slug" is wrong: lower-case letters, digits and "-"",
			]
		`);
		expect(findings(`${required}categories: [科学]\n`)).toMatchInlineSnapshot(`
			[
			  "site.yaml:4:14 site-value The setting "categories.0" is wrong: "key: value" lines",
			]
		`);
		expect(findings(`${required}authors:\n  水野: {name: 水野}\n`)).toMatchInlineSnapshot(`
			[
			  "site.yaml:5:7 site-value The setting "authors.水野" is wrong: lower-case letters, digits and "-"",
			]
		`);
		expect(findings(`${required}social:\n  x: "@瓦版"\n`)).toMatchInlineSnapshot(`
			[
			  "site.yaml:5:6 site-value The setting "social.x" is wrong: an account name on X",
			]
		`);
	});

	test('says it in Japanese', () => {
		expect(findings(`${required}posts_per_page: 0\ntagine: x\n`, 'ja')).toMatchInlineSnapshot(`
			[
			  "site.yaml:4:17 site-value 設定「posts_per_page」の値が正しくありません：1以上",
			  "site.yaml:5:1 site-unknown-key 設定「tagine」はありません。（tagline？） 表記を直すか、消してください。",
			]
		`);
	});

	test('suggests the setting that was meant, at its own depth', () => {
		expect(findings(`${required}pemalink: date\n`)).toMatchInlineSnapshot(`
			[
			  "site.yaml:4:1 site-unknown-key There is no setting "pemalink". （permalink？） Correct its spelling or remove it.",
			]
		`);
		expect(findings(`${required}related:\n  cuont: 3\n`)).toMatchInlineSnapshot(`
			[
			  "site.yaml:5:3 site-unknown-key There is no setting "related.cuont". （count？） Correct its spelling or remove it.",
			]
		`);
		expect(findings(`${required}categories:\n  - name: a\n    slug: a\n    color: "#123456"\n`)).toMatchInlineSnapshot(`
			[
			  "site.yaml:7:5 site-unknown-key There is no setting "categories.0.color". （colour？） Correct its spelling or remove it.",
			]
		`);
		expect(findings(`${required}authors:\n  a:\n    name: b\n    nmae: c\n`)).toMatchInlineSnapshot(`
			[
			  "site.yaml:7:5 site-unknown-key There is no setting "authors.a.nmae". （name？） Correct its spelling or remove it.",
			]
		`);
	});

	test('may not contradict itself', () => {
		expect(findings(`${required}default_author: nobody\nauthors:\n  mizuno: {name: 水野}\n`)).toMatchInlineSnapshot(`
			[
			  "site.yaml:4:17 site-value The setting "default_author" is wrong: a name in "authors" (mizuno)",
			]
		`);
		const categories =
			'categories:\n  - {name: AI, slug: ai}\n  - {name: ＡＩ, slug: ai2}\n  - {name: 科学, slug: ai}\n';
		expect(findings(required + categories)).toMatchInlineSnapshot(`
			[
			  "site.yaml:6:12 site-value The setting "categories.1.name" is wrong: a name that no other category has",
			  "site.yaml:7:22 site-value The setting "categories.2.slug" is wrong: a slug that no other category has",
			]
		`);
		expect(findings(`${required}permalink: /:yaer/:title/\n`)).toMatchInlineSnapshot(`
			[
			  "site.yaml:4:12 url-placeholder ":yaer" in the URL "/:yaer/:title/" is wrong. Placeholders here: :collection :output_ext :path :name :title :slug :categories :slugified_categories :year :short_year :month :i_month :short_month :long_month :day :i_day :y_day :short_day :long_day :w_day :week :w_year :hour :minute :second",
			]
		`);
		expect(findings(`${required}paths:\n  tag: /tags/\n  month: /:year/../../:month/\n`)).toMatchInlineSnapshot(`
			[
			  "site.yaml:6:10 url-traversal The URL "/:year/../../:month/" must not contain "..". Write a path that begins with "/".",
			  "site.yaml:5:8 site-value The setting "paths.tag" is wrong: a path with ":slug"",
			]
		`);
		expect(findings(`${required}redirects:\n  - {from: /_headers, to: /}\n`)).toMatchInlineSnapshot(`
			[
			  "site.yaml:5:12 url-reserved "_headers.html" in the URL "/_headers" is reserved. Choose another name.",
			]
		`);
		expect(parseSite(`${required}default_author: 水野\nauthors:\n  mizuno: {name: 水野}\n`).diagnostics).toEqual([]);
	});

	test('is data, like front matter', () => {
		expect(findings(`${required}title: again\n`)).toMatchInlineSnapshot(`
			[
			  "site.yaml:4:1 fm-duplicate-key The key "title" is written twice; the last value is used. Remove the one you do not need.",
			]
		`);
		expect(findings(`${required}__proto__: {future: true}\n`)).toMatchInlineSnapshot(`
			[
			  "site.yaml:4:1 fm-proto The key "__proto__" is not allowed. Choose another name.",
			]
		`);
		expect(findings(`${required}theme: !!js/function x\n`)).toMatchInlineSnapshot(`
			[
			  "site.yaml:4:22 fm-tag The YAML tag "!!js/function" is not allowed. Remove the tag and keep the value.",
			]
		`);
		expect(findings(`${required}tagline: "a\\u202eb"\n`)).toMatchInlineSnapshot(`
			[
			  "site.yaml:4:10 text-bidi There is an invisible bidirectional character U+202E. Remove it.",
			]
		`);
		expect(findings(`${required}tagline: a: b\n`)).toMatchInlineSnapshot(`
			[
			  "site.yaml:4:10 fm-yaml This is not valid YAML: a value contains ": " Quote values that contain ":" or "#".",
			]
		`);
		expect(findings('- a\n')).toMatchInlineSnapshot(`
			[
			  "site.yaml:1:1 site-value The setting "site.yaml" is wrong: "key: value" lines",
			]
		`);
	});
});

describe('a site folder', () => {
	const folder = mkdtempSync(join(tmpdir(), 'kawaraban-site-'));
	afterAll(() => rmSync(folder, { recursive: true }));

	test('must have one', () => {
		expect(readSite(folder)).toEqual({
			site: null,
			diagnostics: [
				{ file: 'site.yaml', start: { line: 1, column: 1 }, rule: 'site-missing', severity: 'error', params: {} },
			],
		});
	});

	test('may have it with a byte order mark and CRLF', () => {
		writeFileSync(join(folder, 'site.yaml'), `\uFEFF${required.replaceAll('\n', '\r\n')}`);
		expect(readSite(folder)).toMatchObject({ site: { title: '瓦版通信' }, diagnostics: [] });
	});

	test('must have it in UTF-8', () => {
		writeFileSync(join(folder, 'site.yaml'), Buffer.from('title: \x93\xfa', 'latin1'));
		expect(readSite(folder).diagnostics).toMatchObject([{ rule: 'text-encoding', start: { line: 1, column: 8 } }]);
	});
});
