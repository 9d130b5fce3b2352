import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { combineChecks } from '../../src/check/combine.ts';
import { checkFiles } from '../../src/check/pool.ts';
import { rules } from '../../src/check/rules/index.ts';
import { SiteSchema } from '../../src/model/site.ts';
import { corpusPosts, corpusSettings, hasCorpus } from './corpus-posts.ts';

const site = SiteSchema.parse({
	...corpusSettings,
	categories: ['AI導入戦略', 'AI技術ガイド', 'AI最新ニュース', '導入事例', '業界別AI活用', '研究論文'].map(
		(name, index) => ({
			name,
			slug: `c${index}`,
		}),
	),
});

test.skipIf(!hasCorpus)(
	'the real posts have as many findings as before (skipped without ../shared)',
	async () => {
		const checked = await checkFiles(corpusPosts(), { site, rules: null, threads: 1 });
		const now = new Date('2026-11-20T00:00:00Z');
		const { findings } = combineChecks(checked, { site, publicFiles: new Set(), now });
		const byRule = Map.groupBy(findings, ({ rule }) => rule);
		const rows = rules.map(({ name }) => {
			const found = byRule.get(name) ?? [];
			const places = found
				.map(({ file, place, key }) => `${file}:${place.start.line}:${place.start.column} ${key}`)
				.sort();
			const digest = createHash('sha256').update(places.join('\n')).digest('hex').slice(0, 12);
			return `${name} ${found.length} in ${new Set(found.map(({ file }) => file)).size} ${digest}`;
		});
		expect(rows).toMatchSnapshot();
	},
	300_000,
);
