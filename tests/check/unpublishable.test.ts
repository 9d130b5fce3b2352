import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { baselineOf, formatBaseline } from '../../src/check/baseline.ts';
import { checkFiles } from '../../src/check/pool.ts';
import { findUnpublishable } from '../../src/check/unpublishable.ts';
import { type Diagnostic, describeDiagnostic } from '../../src/model/diagnostic.ts';
import { SiteSchema } from '../../src/model/site.ts';

const settings = { title: '港新聞', description: '港の新聞', url: 'https://minato.example' };
const clean = '---\ntitle: 港の朝\ndate: 2026-05-10\n---\n\n港の朝は早い。\n';
const post = 'content/posts/2026-05-10-minato-no-asa.md';

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'kawaraban-unpublishable-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string) {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), text);
}

async function recordBaseline(file: string) {
	const bytes = readFileSync(join(folder, file));
	const site = SiteSchema.parse(settings);
	const [checked] = await checkFiles([{ file, kind: 'post', bytes }], { site, threads: 1, rules: null });
	write('check-baseline.json', formatBaseline(baselineOf(checked!.findings)));
}

test('a folder in the place of the baseline is no baseline', async () => {
	write(post, clean);
	mkdirSync(join(folder, 'check-baseline.json'));
	const { diagnostics } = await find([post]);
	expect(diagnostics.map(({ file, rule }) => `${file} ${rule}`)).toEqual(['check-baseline.json check-baseline']);
});

const other = 'content/posts/2026-05-02-b.md';

async function find(
	files: readonly string[],
	more: Record<string, unknown> = {},
	stored = new Map<string, Uint8Array>(),
) {
	const documents = files.map((file) => {
		const digest = createHash('sha256')
			.update(readFileSync(join(folder, file)))
			.digest('hex');
		return { file, kind: 'post' as const, digest };
	});
	return findUnpublishable(documents, {
		siteDir: folder,
		site: SiteSchema.parse({ ...settings, ...more }),
		publicFiles: [],
		now: new Date('2026-06-01T00:00:00Z'),
		threads: 1,
		cache: {
			get: async (key: string) => stored.get(key),
			put: async (key: string, bytes: Uint8Array) => stored.set(key, bytes),
		},
	});
}
const lines = (diagnostics: readonly Diagnostic[]) =>
	diagnostics.map(({ file, severity, rule }) => `${file} ${severity} ${rule}`);

test('a build refuses a new error; what the committed baseline holds is a warning', async () => {
	write(post, `${clean}\n---END---\n`);
	await recordBaseline(post);
	write(other, `${clean}\n[END]\n`);
	const { diagnostics, files } = await find([post, other]);
	expect(lines(diagnostics)).toEqual([`${other} error sentinel`, `${post} warning sentinel`]);
	expect(describeDiagnostic(diagnostics[1]!, 'ja').hint).toBe('check-baseline.json にあるため、止めずに公開します。');
	expect([...files].toSorted()).toEqual([other, post]);
});

test('what a build refuses comes from the cache where neither file, settings nor rules have changed', async () => {
	write(post, `${clean}\n---END---\n`);
	write(other, clean);
	const stored = new Map<string, Uint8Array>();
	const first = await find([post, other], {}, stored);
	expect(stored.size).toBe(2);
	rmSync(join(folder, post));
	rmSync(join(folder, other));
	write(post, `${clean}\n---END---\n`);
	write(other, clean);
	expect(await find([post, other], { title: '別の題' }, stored)).toEqual(first);
	expect(stored.size).toBe(2);
	await find([post, other], { check: { rules: { 'title-too-long': 'error' } } }, stored);
	expect(stored.size).toBe(4);
});

test.each([
	['nothing where site.yaml lets nothing be an error', { max_severity: 'warning' }, []],
	[
		'nothing in files it leaves alone',
		{ paths: [{ path: 'content/posts/*-05-02-*', rules: { sentinel: 'off' } }] },
		[],
	],
	['nothing in files whose errors are notes', { paths: [{ path: 'content/posts/**', max_severity: 'info' }] }, []],
	[
		'what site.yaml makes an error',
		{ rules: { sentinel: 'off', 'full-width-alphanumeric': 'error' } },
		['full-width-alphanumeric'],
	],
	['a rule for many files as well', { rules: { sentinel: 'off', 'link-broken': 'error' } }, ['link-broken']],
	['an unknown rule in its settings', { rules: { sentinal: 'off' } }, ['check-rule']],
])('a build refuses %s', async (_name, settingsOfCheck, expected) => {
	write(other, `${clean}\n[次へ](/nowhere/)ＡＢＣ\n\n[END]\n`);
	const { diagnostics } = await find([other], { check: settingsOfCheck });
	expect(diagnostics.map(({ rule }) => rule)).toEqual(expected);
});

test('a build refuses reported with a baseline that cannot be read', async () => {
	write(post, clean);
	write('check-baseline.json', '{"version":9}');
	expect(lines((await find([post])).diagnostics)).toEqual(['check-baseline.json error check-baseline']);
});
