import { describe, expect, test } from 'vitest';
import {
	baselineOf,
	countBaseline,
	formatBaseline,
	parseBaseline,
	shrinkBaseline,
	splitByBaseline,
} from '../../src/check/baseline.ts';
import { checkDocument } from '../../src/check/check-document.ts';
import { unifiedDiff } from '../../src/check/diff.ts';
import { fixDocument } from '../../src/check/fix.ts';
import { rules } from '../../src/check/rules/index.ts';
import { checkSettings } from '../../src/check/settings.ts';
import { encodeLike } from '../../src/check/write-back.ts';
import { SiteSchema } from '../../src/model/site.ts';
import { withFrontMatter } from './rule-examples.ts';

const file = 'content/posts/2026-05-12-asa.md';

function site(more: Record<string, unknown> = {}) {
	const categories = [{ name: '暮らし', slug: 'life' }];
	return SiteSchema.parse({
		title: '港新聞',
		description: '港の新聞',
		url: 'https://minato.example',
		categories,
		...more,
	});
}

function find(body: string, more: Record<string, unknown> = {}) {
	const bytes = Buffer.from(withFrontMatter(body));
	return checkDocument({ file, kind: 'post', bytes }, { rules, site: site(more) }).findings;
}

function namesIn(body: string, more: Record<string, unknown> = {}) {
	return find(body, more).map(({ rule, place }) => `${place.start.line} ${rule}`);
}

function fix(text: string, unsafe = true) {
	return fixDocument({ file, kind: 'post', bytes: Buffer.from(text) }, { rules, site: site(), unsafe })!.text;
}

describe('suppressions', () => {
	test('a comment on a line of its own lets the next block be, and no other', () => {
		expect(namesIn('<!-- kawaraban-ignore sentinel: 例 -->\n\n---END---\n\n---END---\n')).toEqual(['11 sentinel']);
	});

	test('a comment at the end of a line lets that line be', () => {
		expect(namesIn('３つです。 <!-- kawaraban-ignore full-width-alphanumeric: 縦組み -->\n\n４つです。\n')).toEqual([
			'9 full-width-alphanumeric',
		]);
	});

	test('a comment for the file lets one rule be everywhere', () => {
		expect(namesIn('---END---\n\n３つです。\n\n<!-- kawaraban-ignore-file sentinel: 例 -->\n')).toEqual([
			'9 full-width-alphanumeric',
		]);
	});

	test('front matter is suppressed by a YAML comment', () => {
		const text =
			'---\n# kawaraban-ignore title-brackets: 原題のまま\ntitle: 「港の朝\ndate: 2026-05-12\ncategories: [暮らし]\n---\n\n本文です。\n';
		expect(namesIn(text)).toEqual([]);
		expect(namesIn(text.replace(/^#.*\n/mu, ''))).toEqual(['2 title-brackets']);
	});
});

/** Turned off for the site and on for a path. */
function checkFor(path: string) {
	return { check: { rules: { sentinel: 'off' }, paths: [{ path, rules: { sentinel: 'error' } }] } };
}

describe('settings', () => {
	test('a rule is turned off by `off`, which YAML reads as false, or set to another severity', () => {
		expect(namesIn('---END---\n', { check: { rules: { sentinel: false } } })).toEqual([]);
		expect(find('---END---\n', { check: { rules: { sentinel: 'info' } } })[0]!.severity).toBe('info');
	});

	test('settings for a path outweigh those for the site', () => {
		expect(namesIn('---END---\n', checkFor('content/posts/2026-*'))).toEqual(['7 sentinel']);
		expect(namesIn('---END---\n', checkFor('content/posts/2025-*'))).toEqual([]);
	});

	test('an unknown rule and a wrong option are reported', () => {
		const settings = { check: { rules: { sentinal: 'off', 'title-too-long': { max: 'x' } } } };
		expect(checkSettings(rules, site(settings)).map(({ rule, params }) => `${rule} ${params['key']}`)).toEqual([
			'check-rule check.rules.sentinal',
			'site-value check.rules.title-too-long.max',
		]);
	});
});

describe('fixes', () => {
	test('safe fixes leave what a person should look at', () => {
		const text = withFrontMatter('# 港\n\n---END---\n\n船が出ます。\n---\n');
		expect(fix(text, false)).toBe(withFrontMatter('# 港\n\n船が出ます。\n\n---\n'));
		expect(fix(text)).toBe(withFrontMatter('## 港\n\n船が出ます。\n\n---\n'));
	});

	test('front matter keeps its comments, order and quoting', () => {
		const text =
			"---\n# 下書き\ndate: '2026-05-12' # 公開日\ntitle: \"ＡＩの朝\"\nreading_time: 30\ncategories:\n  - '暮らし'\n---\n\n本文です。\n";
		expect(fix(text)).toBe(text.replace('ＡＩ', 'AI').replace('30', '1'));
	});

	test('line ends and byte order mark are written back as they were', () => {
		const original = Buffer.from('\uFEFF---\r\ntitle: 朝\r\n---\r\n\r\n３つ\r\n');
		expect(encodeLike(original, '---\ntitle: 朝\n---\n\n3つ\n').toString()).toBe(
			'\uFEFF---\r\ntitle: 朝\r\n---\r\n\r\n3つ\r\n',
		);
	});

	test('a file that cannot be read is left alone', () => {
		expect(
			fixDocument({ file, kind: 'post', bytes: Buffer.from([0xff, 0xfe]) }, { rules, site: site(), unsafe: true }),
		).toBe(null);
	});
});

describe('baseline', () => {
	const before = find('---END---\n\n３つです。\n\n---END---\n');

	test('what was found before is known, even on other lines; the same thing once more is new', () => {
		const after = find('朝です。\n\n---END---\n\n３つです。\n\n---END---\n\n---END---\n');
		const { known, fresh } = splitByBaseline(after, baselineOf(before));
		expect(known.map(({ rule }) => rule)).toEqual(['sentinel', 'full-width-alphanumeric', 'sentinel']);
		expect(fresh.map(({ rule, place }) => `${place.start.line} ${rule}`)).toEqual(['15 sentinel']);
	});

	test('its count can only fall', () => {
		const baseline = baselineOf(before);
		const shrunk = shrinkBaseline(baseline, find('---END---\n\n# 港\n\n本文です。\n'));
		expect([countBaseline(baseline), countBaseline(shrunk)]).toEqual([3, 1]);
	});

	test('it survives its file', () => {
		const baseline = baselineOf(before);
		expect(parseBaseline(formatBaseline(baseline))).toEqual(baseline);
		expect(parseBaseline('{"version":2}')).toBe(null);
		expect(parseBaseline('not JSON')).toBe(null);
	});
});

test('a diff shows what changes with three lines around it', () => {
	const lines = Array.from({ length: 12 }, (_, index) => `行${index + 1}`);
	const after = lines.with(5, '行六').toSpliced(9, 1);
	expect(unifiedDiff('a.md', lines.join('\n'), after.join('\n'))).toMatchInlineSnapshot(`
		"--- a/a.md
		+++ b/a.md
		@@ -3,10 +3,9 @@
		 行3
		 行4
		 行5
		-行6
		+行六
		 行7
		 行8
		 行9
		-行10
		 行11
		 行12"
	`);
});

test('nothing to change has no diff', () => {
	expect(unifiedDiff('a.md', 'a\n', 'a\n')).toBe('');
});

describe('MDX', () => {
	const check = (body: string) => {
		const bytes = Buffer.from(withFrontMatter(body));
		return checkDocument({ file: `${file}x`, kind: 'post', bytes }, { rules, site: site() });
	};

	test('is read as MDX: what stands in a component is found, a component is no text', () => {
		const { findings } = check('港の朝は早い。\n\n<Callout title="港の朝">\n\n---END---\n\n</Callout>\n\n以上です。\n');
		expect(findings.map(({ rule, place }) => `${place.start.line} ${rule}`)).toEqual(['11 sentinel']);
	});

	test('has comments of its own', () => {
		expect(check('{/* kawaraban-ignore sentinel: 目印の例 */}\n\n---END---\n').findings).toEqual([]);
	});

	test('that cannot be parsed has a diagnostic instead of findings', () => {
		const { findings, diagnostics } = check('港の朝\n\n<Callout\n\n---END---\n');
		expect(findings).toEqual([]);
		expect(diagnostics.map(({ rule, start }) => `${start.line} ${rule}`)).toEqual(['11 mdx-syntax']);
	});
});

test('nesting too deep for the parser is refused as the renderer does', () => {
	const bytes = Buffer.from(withFrontMatter(`${'> '.repeat(200)}港\n`));
	const { findings, diagnostics } = checkDocument({ file, kind: 'post', bytes }, { rules, site: site() });
	expect([findings, diagnostics.map(({ rule }) => rule)]).toEqual([[], ['markdown-depth']]);
});

test('a file that cannot be decoded has a diagnostic instead of findings', () => {
	const checked = checkDocument({ file, kind: 'post', bytes: Buffer.from([0xff]) }, { rules, site: site() });
	expect(checked.diagnostics.map(({ rule }) => rule)).toEqual(['text-encoding']);
	expect(checked.facts).toBe(null);
});
