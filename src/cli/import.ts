import { resolve } from 'node:path';
import { hasErrors } from '../model/diagnostic.ts';
import { defineCommand, exitCodes, outOption, UsageError } from './command.ts';
import { say } from './messages.ts';
import { printReport } from './report.ts';
import type { Terminal } from './terminal.ts';
import type { Language } from '../model/diagnostic.ts';

/** `kawaraban import jekyll <source> --out <site folder>` */
export const importSite = defineCommand({
	summary: 'command.import',
	operands: [
		{ name: 'kind', label: 'operand.import-kind' },
		{ name: 'source', label: 'operand.source' },
	],
	options: {
		out: { ...outOption, description: 'option.import-out' },
		'lift-blocks': { type: 'boolean', description: 'option.lift-blocks' },
		fix: { type: 'boolean', description: 'option.import-fix' },
		timezone: { type: 'string', description: 'option.timezone', value: 'value.name' },
	},
	async run({ options, operands: { kind, source }, language, terminal }) {
		if (kind !== 'jekyll') throw new UsageError(say(language, 'import.kind', { kind: kind ?? '' }));
		if (options.out === undefined) throw new UsageError(say(language, 'import.out-missing'));
		const sourceDir = resolve(terminal.workingDirectory, source ?? '');
		const outDir = resolve(terminal.workingDirectory, options.out);
		const { folderProblem, importJekyllSite } = await import('../import/jekyll/import-jekyll.ts');
		const problem = folderProblem(sourceDir, outDir);
		if (problem === 'no-source') throw new UsageError(say(language, 'import.no-source', { folder: sourceDir }));
		if (problem === 'overlap') throw new UsageError(say(language, 'import.overlap'));
		const startedMs = performance.now();
		const result = importJekyllSite({
			sourceDir,
			outDir,
			now: terminal.now(),
			timeZone: options.timezone ?? null,
			liftBlocks: options['lift-blocks'] === true,
			fix: options.fix === true,
			onProgress: progressBar(terminal, language),
		});
		printReport(result.diagnostics, { options, language, terminal });
		const { posts, pages, collisions, redirects } = result.plan.counts;
		const { written, kept } = result.write;
		const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
		terminal.print(say(language, 'import.done', { posts, pages, collisions, redirects, written, kept, seconds }));
		terminal.print(say(language, 'import.report', { folder: outDir, files: result.reports.join(' ') }));
		return hasErrors(result.diagnostics) ? exitCodes.failed : exitCodes.ok;
	},
});

/** A bar at every tenth of each phase: readable in a log as on a screen. */
function progressBar(terminal: Terminal, language: Language) {
	let shown = '';
	return ({ phase, done, total }: { phase: 'read' | 'convert' | 'write'; done: number; total: number }) => {
		const tenths = total === 0 ? 10 : Math.floor((done / total) * 10);
		const line = `[${'█'.repeat(tenths).padEnd(10, '·')}] ${say(language, `import.${phase}`)}`;
		if (line !== shown) terminal.printError(`${line} ${done}/${total}`);
		shown = line;
	};
}
