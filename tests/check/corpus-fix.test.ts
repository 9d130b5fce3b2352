import { beforeAll, describe, expect, test } from 'vitest';
import type { FileToCheck } from '../../src/check/check-document.ts';
import { combineChecks } from '../../src/check/combine.ts';
import type { FixedText } from '../../src/check/fix.ts';
import { checkFiles, fixFiles } from '../../src/check/pool.ts';
import { rules } from '../../src/check/rules/index.ts';
import { withoutSentinels } from '../../src/check/sentinels.ts';
import { markdownOptionsOf } from '../../src/markdown/options.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { SiteSchema } from '../../src/model/site.ts';
import { splitDocument } from '../../src/sources/fences.ts';
import { corpusPosts, corpusSettings, hasCorpus } from './corpus-posts.ts';

const site = SiteSchema.parse(corpusSettings);
const threads = 2;

/** All of them take minutes; `KAWARABAN_WHOLE_CORPUS=1` takes the time. */
const everyNth = process.env['KAWARABAN_WHOLE_CORPUS'] === '1' ? 1 : 6;

/** Mends posts as `check --fix` does: what compares posts first, then each by itself. */
async function fix(posts: readonly FileToCheck[], unsafe: boolean): Promise<FixedText[]> {
	const checked = await checkFiles(posts, { site, threads, rules: null });
	const now = new Date('2026-11-20T00:00:00Z');
	const { findings } = combineChecks(checked, { site, publicFiles: new Set(), now });
	const comparing = new Set(rules.filter(({ checkSite }) => checkSite).map(({ name }) => name));
	const ofSite = Map.groupBy(
		findings.filter(({ rule }) => comparing.has(rule)),
		({ file }) => file,
	);
	const siteFindings = posts.map(({ file }) => ofSite.get(file) ?? []);
	const { texts } = await fixFiles(posts, { site, threads, rules: null, unsafe, siteFindings });
	return texts.map((fixed) => fixed!);
}

function mended(posts: readonly FileToCheck[], fixed: readonly FixedText[]): FileToCheck[] {
	return posts.map((post, index) => ({ ...post, bytes: Buffer.from(fixed[index]!.text) }));
}

describe.skipIf(!hasCorpus)('mending the real posts (skipped without ../shared)', { timeout: 600_000 }, () => {
	const posts = corpusPosts(everyNth);
	let fixed: FixedText[] = [];
	beforeAll(async () => {
		fixed = await fix(posts, false);
	}, 600_000);

	test('with --fix changes most of them', () => {
		expect(fixed.filter(({ applied }) => Object.keys(applied).length > 0).length).toBeGreaterThan(posts.length / 2);
	});

	test('with --fix changes nothing that readers see but the findings', () => {
		const changed = posts.flatMap(({ file, bytes }, index) => {
			const before = seen(Buffer.from(bytes).toString('utf8'), file);
			const after = seen(fixed[index]!.text, file);
			return before === after ? [] : [`${file}\n${firstDifference(before, after)}`];
		});
		expect(changed).toEqual([]);
	});

	test('with --fix a second time changes nothing', async () => {
		const again = await fix(mended(posts, fixed), false);
		expect(again.filter(({ applied }) => Object.keys(applied).length > 0)).toEqual([]);
	});

	test('with --fix --unsafe a second time changes nothing', async () => {
		const some = posts.filter((_, index) => index % 4 === 0);
		const first = await fix(some, true);
		const again = await fix(mended(some, first), true);
		expect(again.filter(({ applied }) => Object.keys(applied).length > 0)).toEqual([]);
	});
});

/**
 * The visible text of a post without what the safe rules take away or write otherwise: spaces, widths, markers,
 * a Latin full stop or comma for a Japanese one.
 */
function seen(text: string, file: string): string {
	const { body, bodyLine } = splitDocument(text.replaceAll('\r\n', '\n'), file);
	const rendered = renderMarkdown({ body, format: 'md', file, bodyLine }, markdownOptionsOf(site));
	return withoutSentinels(rendered.text)
		.normalize('NFKC')
		.replace(/[\s\p{Cf}]/gu, '')
		.replaceAll('.', '。')
		.replaceAll(',', '、');
}

function firstDifference(before: string, after: string): string {
	let index = 0;
	while (before[index] === after[index]) index += 1;
	return `- ${before.slice(index - 20, index + 20)}\n+ ${after.slice(index - 20, index + 20)}`;
}
