import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { reportGithub } from '../../src/check/reporters/github.ts';
import { reportHtml } from '../../src/check/reporters/html.ts';
import { reportJson } from '../../src/check/reporters/json.ts';
import { reportPretty } from '../../src/check/reporters/pretty.ts';
import type { Report } from '../../src/check/reporters/report.ts';
import { reportSarif } from '../../src/check/reporters/sarif.ts';
import { rules } from '../../src/check/rules/index.ts';

const sentinel = rules.find(({ name }) => name === 'sentinel')!;

const report: Report = {
	siteTitle: '港 <新聞>',
	files: 2,
	known: 3,
	posts: { 'content/posts/a.md': { title: '港の<朝>', date: '2026-05-12T09:00:00+09:00' } },
	diagnostics: [
		{
			file: 'content/posts/a.md',
			start: { line: 7, column: 1 },
			end: { line: 7, column: 10 },
			rule: 'sentinel',
			severity: 'error',
			params: { marker: '---END---' },
			fix: 'safe',
			texts: sentinel.texts,
		},
		{
			file: 'content/posts/b,1%.md',
			start: { line: 2, column: 3 },
			rule: 'fm-unknown-key',
			severity: 'warning',
			params: { key: 'x\u001B[31m<y>', suggestion: '' },
		},
	],
};

test('a person reads sentences by file', () => {
	expect(reportPretty(report, { language: 'ja', colours: false, verbose: false })).toMatchInlineSnapshot(`
		"content/posts/a.md
		  7:1      エラー 原稿の終わりを示す目印「---END---」が残っています。 sentinel
		           目印を消してください。 ［--fix で直せます］

		content/posts/b,1%.md
		  2:3      警告 項目「x\\u{1B}[31m<y>」は使われていません。 fm-unknown-key

		2個のファイルを調べました。エラー 1件、警告 1件（ほかに基準として記録済み 3件）"
	`);
});

test('in English too', () => {
	expect(reportPretty(report, { language: 'en', colours: false, verbose: true })).toMatchInlineSnapshot(`
		"content/posts/a.md
		  7:1      error The end marker "---END---" is left in the text. sentinel
		           Remove it. ［--fix mends this］

		content/posts/b,1%.md
		  2:3      warning The key "x\\u{1B}[31m<y>" is not used. fm-unknown-key

		2 files checked. error: 1, warning: 1 (and 3 known to the baseline)"
	`);
});

test('beyond the first findings only their number is shown', () => {
	const many = { ...report, diagnostics: Array.from({ length: 52 }, () => report.diagnostics[0]!) };
	expect(reportPretty(many, { language: 'ja', colours: false, verbose: false }).split('\n').slice(-4))
		.toMatchInlineSnapshot(`
		[
		  "ほかに（--verbose ですべて表示）：",
		  "       2  エラー  sentinel（2件は --fix で直せます）",
		  "",
		  "2個のファイルを調べました。エラー 52件（ほかに基準として記録済み 3件）",
		]
	`);
});

test('programs read JSON', () => {
	expect(JSON.parse(reportJson(report, 'ja'))).toMatchInlineSnapshot(`
		{
		  "findings": [
		    {
		      "column": 1,
		      "endColumn": 10,
		      "endLine": 7,
		      "file": "content/posts/a.md",
		      "fix": "safe",
		      "hint": "目印を消してください。",
		      "line": 7,
		      "message": "原稿の終わりを示す目印「---END---」が残っています。",
		      "rule": "sentinel",
		      "severity": "error",
		    },
		    {
		      "column": 3,
		      "endColumn": 3,
		      "endLine": 2,
		      "file": "content/posts/b,1%.md",
		      "fix": null,
		      "hint": "",
		      "line": 2,
		      "message": "項目「x[31m<y>」は使われていません。",
		      "rule": "fm-unknown-key",
		      "severity": "warning",
		    },
		  ],
		  "summary": {
		    "baseline": 3,
		    "error": 1,
		    "files": 2,
		    "info": 0,
		    "warning": 1,
		  },
		  "version": 1,
		}
	`);
});

test('GitHub shows annotations, with its separators escaped', () => {
	expect(reportGithub(report, 'ja')).toMatchInlineSnapshot(`
		"::error file=content/posts/a.md,line=7,col=1,endLine=7,endColumn=10,title=sentinel::原稿の終わりを示す目印「---END---」が残っています。 目印を消してください。
		::warning file=content/posts/b%2C1%25.md,line=2,col=3,title=fm-unknown-key::項目「x[31m<y>」は使われていません。"
	`);
});

test('code scanning reads SARIF', () => {
	expect(JSON.parse(reportSarif(report, rules, 'ja'))).toMatchInlineSnapshot(`
		{
		  "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
		  "runs": [
		    {
		      "columnKind": "utf16CodeUnits",
		      "results": [
		        {
		          "level": "error",
		          "locations": [
		            {
		              "physicalLocation": {
		                "artifactLocation": {
		                  "uri": "content/posts/a.md",
		                  "uriBaseId": "%SRCROOT%",
		                },
		                "region": {
		                  "endColumn": 10,
		                  "endLine": 7,
		                  "startColumn": 1,
		                  "startLine": 7,
		                },
		              },
		            },
		          ],
		          "message": {
		            "text": "原稿の終わりを示す目印「---END---」が残っています。 目印を消してください。",
		          },
		          "ruleId": "sentinel",
		          "ruleIndex": 1,
		        },
		        {
		          "level": "warning",
		          "locations": [
		            {
		              "physicalLocation": {
		                "artifactLocation": {
		                  "uri": "content/posts/b,1%25.md",
		                  "uriBaseId": "%SRCROOT%",
		                },
		                "region": {
		                  "endColumn": 3,
		                  "endLine": 2,
		                  "startColumn": 3,
		                  "startLine": 2,
		                },
		              },
		            },
		          ],
		          "message": {
		            "text": "項目「x[31m<y>」は使われていません。",
		          },
		          "ruleId": "fm-unknown-key",
		          "ruleIndex": 0,
		        },
		      ],
		      "tool": {
		        "driver": {
		          "name": "kawaraban check",
		          "rules": [
		            {
		              "help": {
		                "text": "どこにも使われない項目です。よく似た項目があり、まだ書かれていないときは、修正案がその名前に改めます。わざと残す項目は allow に書いてください。",
		              },
		              "id": "fm-unknown-key",
		              "shortDescription": {
		                "text": "知らない項目、または綴りの違う項目がある",
		              },
		            },
		            {
		              "help": {
		                "text": "下書きを作るプログラムが「ここで終わり」を知るための目印です。読者にはそのまま見えます。全角の記号、ダッシュ、角かっこで書かれたものも見つけます。コードの中と、文の中で「END」という語に触れているだけのものは対象外です。",
		              },
		              "id": "sentinel",
		              "shortDescription": {
		                "text": "原稿の終わりを示す目印（---END--- など）が残っている",
		              },
		            },
		          ],
		        },
		      },
		    },
		  ],
		  "version": "2.1.0",
		}
	`);
});

test('the page for the editor-in-chief loads nothing and escapes everything', () => {
	const page = reportHtml(report, rules);
	expect(page).toContain('<title>校閲の結果｜港 &#60;新聞&#62;</title>');
	expect(page).not.toMatch(/<script|<link|url\(|https?:| style=/u);
	expect(page).toContain(
		'<tr><th scope="row">原稿の終わりを示す目印（---END--- など）が残っている <code>sentinel</code></th><td class="number">1<small>件</small></td><td class="number">1<small>本</small></td><td class="bar"><svg aria-hidden="true" width="100%" height="16"><rect class="error" x="0.00%" width="100.00%" height="100%"/></svg></td></tr>',
	);
	expect(page).toContain('<tr><th scope="row">2026-05</th><td class="number">1<small>件</small></td>');
	expect(page).toContain('<th scope="row">港の&#60;朝&#62; <code>content/posts/a.md</code></th>');
	expect(page).toContain(
		'<p class="verdict">2個のファイルのうち<strong>2個</strong>に直すところがあります。<strong>1個</strong>は、このままでは公開できません。1件は <code>--fix</code> で直せます。</p>',
	);
});

test('its policy lets its own style sheet be and nothing else', () => {
	const page = reportHtml(report, rules);
	const styles = /<style>([^<]*)<\/style>/u.exec(page)![1]!;
	const digest = createHash('sha256').update(styles).digest('base64');
	expect(page).toContain(`content="default-src 'none'; style-src 'sha256-${digest}'"`);
});
