import { relative } from 'node:path';
import type { BuildProgress } from '../build/progress.ts';
import type { Language } from '../model/diagnostic.ts';
import { buildTime } from './build-time.ts';
import { cacheOption, defineCommand, exitCodes, outOption } from './command.ts';
import { say } from './messages.ts';
import { printReport } from './report.ts';
import { cacheFolder, outputFolder, siteFolder } from './site-folder.ts';
import type { Terminal } from './terminal.ts';

export const build = defineCommand({
	summary: 'command.build',
	operands: [],
	options: { out: outOption, cache: cacheOption },
	async run({ options, language, terminal }) {
		const startedMs = performance.now();
		const outDir = outputFolder(options, terminal);
		const time = buildTime(terminal, language);
		// Loaded here: the other commands need none of the engine and start at once.
		const { buildSite } = await import('../build/build.ts');
		const result = await buildSite({
			siteDir: siteFolder(options, terminal),
			outDir,
			cacheDir: cacheFolder(options, terminal),
			buildTime: time,
			onProgress: progressLines(terminal, language),
		});
		printReport(result.diagnostics, { options, language, terminal });
		if (!result.ok) {
			terminal.printError(say(language, 'build.failed'));
			return exitCodes.failed;
		}
		const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
		const folder = relative(terminal.workingDirectory, outDir) || outDir;
		const { posts, outputs: files } = result;
		terminal.print(say(language, 'build.done', { folder, posts, files, seconds }));
		return exitCodes.ok;
	},
});

/** One line a phase: as readable in a log as on a screen. */
function progressLines(terminal: Terminal, language: Language): BuildProgress {
	let isReading = false;
	return (event) => {
		if (event.phase === 'read') {
			if (!isReading) terminal.printError(say(language, 'build.reading'));
			isReading = true;
		} else if (event.phase === 'pages') {
			terminal.printError(say(language, 'build.rendering', { count: event.total }));
		}
	};
}
