import { join } from 'node:path';
import { type Measurement, measureCommand } from '../measure/process-tree.ts';

/** The folders of one site under measurement. */
export interface BenchSite {
	siteDir: string;
	outDir: string;
	cacheDir: string;
}

export interface MeasuredBuild extends Measurement {
	/** What `--report` said. */
	report: string;
}

/** One moment for all builds, so that outputs can be compared. */
export const benchTime = new Date('2026-11-01T00:00:00Z');

export interface BuildConditions {
	/** Folder of the engine; this repository unless named. */
	engineDir?: string;
	buildTime?: Date;
}

/** Builds in a process of its own. @throws Error if the build fails */
export async function measureBuild(
	{ siteDir, outDir, cacheDir }: BenchSite,
	args: readonly string[] = [],
	{ engineDir = join(import.meta.dirname, '../..'), buildTime = benchTime }: BuildConditions = {},
): Promise<MeasuredBuild> {
	const command = join(engineDir, 'scripts/kawaraban.mjs');
	let [report, errors] = ['', ''];
	const measurement = await measureCommand(
		process.execPath,
		[command, 'build', '--lang', 'en', '--site', siteDir, '--out', outDir, '--cache', cacheDir, '--report', ...args],
		{
			cwd: siteDir,
			env: { ...withoutSettings(process.env), SOURCE_DATE_EPOCH: String(buildTime.getTime() / 1000) },
			stdio: ['ignore', 'pipe', 'pipe'],
			onStart(child) {
				child.stdout?.setEncoding('utf8').on('data', (text: string) => (report += text));
				child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text));
			},
		},
	);
	if (measurement.exitCode !== 0) throw new Error(`The build failed:\n${errors.slice(0, 4000)}`);
	return { ...measurement, report };
}

/** A cache that is shared with other machines would be measured along. */
function withoutSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^(?:KAWARABAN_|SITE_DIR$)/.test(name)));
}
