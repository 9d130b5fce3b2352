import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchSite, type MeasuredBuild, measureBuild } from './engine.ts';
import { median } from './table.ts';

export interface ScenarioResult {
	/** Median of all runs. */
	seconds: number;
	/** Largest of all runs. */
	peakBytes: number;
	/** Where the time of the last run went. */
	report: string;
}

export interface Scenario {
	name: string;
	/** What happens to the site before each build. */
	change(site: BenchSite, run: number): void;
	args?: readonly string[];
}

export const scenarios = {
	cold: {
		name: 'cold',
		change({ cacheDir, outDir }) {
			rmSync(cacheDir, { recursive: true, force: true });
			rmSync(outDir, { recursive: true, force: true });
		},
	},
	unchanged: { name: 'nothing changed, without the skip', change: touchAll, args: ['--no-skip'] },
	skipped: { name: 'nothing changed', change: touchAll },
	edited: {
		name: 'one post edited',
		change({ siteDir }, run) {
			const path = somePost(siteDir);
			writeFileSync(path, `${readFileSync(path, 'utf8')}\n${run}回目の追記です。\n`);
		},
	},
	added: {
		name: 'one post added',
		change({ siteDir }, run) {
			const text = readFileSync(somePost(siteDir), 'utf8');
			const added = text
				.replace(/^date: .*$/mu, `date: 2026-10-${String(10 + run)} 09:00:00 +0900`)
				.replace(/^title: .*$/mu, `title: "${run}本目の新しい記事"`);
			writeFileSync(
				join(postsOf(siteDir), `2026-10-${String(10 + run)}-added.md`),
				`${added}\n新しい記事${run}です。\n`,
			);
		},
	},
} as const satisfies Record<string, Scenario>;

/** Builds a site several times in the same way, each time after the same change. */
export async function measureScenario(
	{ change, args }: Scenario,
	site: BenchSite,
	runs: number,
): Promise<ScenarioResult> {
	const builds: MeasuredBuild[] = [];
	for (let run = 1; run <= runs; run += 1) {
		change(site, run);
		builds.push(await measureBuild(site, args));
	}
	return {
		seconds: median(builds.map(({ seconds }) => seconds)),
		peakBytes: Math.max(...builds.map(({ peakBytes }) => peakBytes)),
		report: builds.at(-1)!.report,
	};
}

/** A fresh checkout gives every file a new time. */
function touchAll({ siteDir }: BenchSite): void {
	const now = new Date();
	utimesSync(join(siteDir, 'site.yaml'), now, now);
	for (const name of readdirSync(postsOf(siteDir))) utimesSync(join(postsOf(siteDir), name), now, now);
}

/** The same post every time: one in the middle. */
function somePost(siteDir: string): string {
	const names = readdirSync(postsOf(siteDir))
		.filter((name) => !name.endsWith('-added.md'))
		.sort();
	return join(postsOf(siteDir), names[Math.floor(names.length / 2)]!);
}

function postsOf(siteDir: string): string {
	return join(siteDir, 'content/posts');
}
