import { relative } from 'node:path';
import { renderBuildReport } from './build-report.ts';
import { buildTime } from './build-time.ts';
import { cacheLimit } from './cache-limit.ts';
import { cacheOption, cacheSizeOption, defineCommand, exitCodes, outOption } from './command.ts';
import { say } from './messages.ts';
import { showProgress } from './progress.ts';
import { printReport } from './report.ts';
import { cacheFolder, outputFolder, siteFolder } from './site-folder.ts';

export const build = defineCommand({
	summary: 'command.build',
	operands: [],
	options: {
		out: outOption,
		cache: cacheOption,
		'cache-size': cacheSizeOption,
		report: { type: 'boolean', description: 'option.report' },
		'no-skip': { type: 'boolean', description: 'option.no-skip' },
	},
	async run({ options, language, terminal }) {
		const startedMs = performance.now();
		const outDir = outputFolder(options, terminal);
		const time = buildTime(terminal, language);
		const maxCacheBytes = cacheLimit(options['cache-size'], language);
		const progress = showProgress(terminal, language);
		// Loaded here: the other commands need none of the engine and start at once.
		const { buildSite } = await import('../build/build.ts');
		const result = await buildSite({
			siteDir: siteFolder(options, terminal),
			outDir,
			cacheDir: cacheFolder(options, terminal),
			maxCacheBytes,
			environment: terminal.environment,
			buildTime: time,
			skipUnchanged: options['no-skip'] !== true,
			onProgress: progress.onProgress,
		}).finally(() => progress.end());
		printReport(result.diagnostics, { options, language, terminal });
		if (!result.ok) {
			terminal.printError(say(language, 'build.failed'));
			return exitCodes.failed;
		}
		const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
		const folder = relative(terminal.workingDirectory, outDir) || outDir;
		const { posts, outputs: files, unchanged, report } = result;
		if (options.report === true) terminal.print(renderBuildReport(report, language));
		terminal.print(say(language, unchanged ? 'build.unchanged' : 'build.done', { folder, posts, files, seconds }));
		return exitCodes.ok;
	},
});
