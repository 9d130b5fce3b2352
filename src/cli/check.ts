import { existsSync, realpathSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative, resolve } from 'node:path';
import type { Language } from '../model/diagnostic.ts';
import { buildTime } from './build-time.ts';
import { type Call, defineCommand, exitCodes, UsageError } from './command.ts';
import { loadSite } from './load-site.ts';
import { say } from './messages.ts';
import { siteFolder } from './site-folder.ts';

const options = {
	fix: { type: 'boolean', description: 'option.fix' },
	unsafe: { type: 'boolean', description: 'option.unsafe' },
	'dry-run': { type: 'boolean', description: 'option.dry-run' },
	format: { type: 'string', description: 'option.format', value: 'value.format' },
	output: { type: 'string', description: 'option.output', value: 'value.file' },
	baseline: { type: 'boolean', description: 'option.baseline' },
	'baseline-file': { type: 'string', description: 'option.baseline-file', value: 'value.file' },
	changed: { type: 'boolean', description: 'option.changed' },
	since: { type: 'string', description: 'option.since', value: 'value.commit' },
	rule: { type: 'string', description: 'option.rule', value: 'value.rules' },
	list: { type: 'boolean', description: 'option.list' },
	prose: { type: 'boolean', description: 'option.prose' },
} as const;

export const check = defineCommand({
	summary: 'command.check',
	operands: [],
	rest: 'operand.paths',
	options,
	async run(call) {
		const { options: chosen, language, terminal } = call;
		const { rules } = await import('../check/rules/index.ts');
		if (chosen.list) {
			for (const rule of rules)
				terminal.print(`${rule.name.padEnd(28)} ${rule.severity.padEnd(8)} ${rule.summary[language]}`);
			return exitCodes.ok;
		}
		const format = parseFormat(chosen.format, language);
		const only = parseRules(chosen.rule, new Set(rules.map(({ name }) => name)), language);
		for (const name of ['unsafe', 'dry-run'] as const) {
			if (chosen[name] && !chosen.fix) throw new UsageError(say(language, 'usage.needs-fix', { name: `--${name}` }));
		}
		const siteDir = siteFolder(chosen, terminal);
		const site = await loadSite(siteDir);
		const wanted = await wantedFiles(call, siteDir);
		const { runCheck } = await import('./run-check.ts');
		const result = await runCheck({
			siteDir,
			site,
			now: buildTime(terminal, language),
			threads: availableParallelism(),
			wanted,
			...(only && { only }),
			fix: chosen.fix ? { unsafe: chosen.unsafe ?? false, dryRun: chosen['dry-run'] ?? false } : null,
			baselineFile: resolve(siteDir, chosen['baseline-file'] ?? 'check-baseline.json'),
			recordBaseline: chosen.baseline ?? false,
			prose: chosen.prose ?? false,
			async findRefusals() {
				const { findRefusals } = await import('../build/refusals.ts');
				return findRefusals({ siteDir, buildTime: buildTime(terminal, language) });
			},
			language,
			terminal,
		});
		const { renderReport } = await import('./check-report.ts');
		const text = renderReport(result, {
			format,
			language,
			colours: terminal.colours,
			verbose: chosen.verbose ?? false,
		});
		if (chosen.output === undefined) terminal.print(text);
		else writeFileSync(resolve(terminal.workingDirectory, chosen.output), text);
		return result.failed ? exitCodes.failed : exitCodes.ok;
	},
});

/** A path as the site names it: given from the working folder or from the site's own, which links may lead to. */
function pathInSite(path: string, siteDir: string, workingDirectory: string): string {
	const absolute = [resolve(workingDirectory, path), resolve(siteDir, path)].find((candidate) => existsSync(candidate));
	if (absolute === undefined) return relative(siteDir, resolve(workingDirectory, path)).replaceAll('\\', '/');
	const direct = relative(siteDir, absolute);
	const isOutside = direct === '..' || /^\.\.[\\/]/u.test(direct);
	const inSite = isOutside ? relative(realpathSync(siteDir), realpathSync(absolute)) : direct;
	return inSite.replaceAll('\\', '/');
}

const reportFormats = ['pretty', 'json', 'github', 'sarif', 'html'] as const;
export type ReportFormat = (typeof reportFormats)[number];

function parseFormat(value: string | undefined, language: Language): ReportFormat {
	const format = reportFormats.find((name) => name === (value ?? 'pretty'));
	if (format === undefined) throw new UsageError(say(language, 'usage.format', { value: value! }));
	return format;
}

function parseRules(value: string | undefined, known: ReadonlySet<string>, language: Language): string[] | null {
	if (value === undefined) return null;
	const names = value.split(',').map((name) => name.trim());
	const unknown = names.find((name) => !known.has(name));
	if (unknown !== undefined) throw new UsageError(say(language, 'usage.rule', { name: unknown }));
	return names;
}

/** The files asked for, as a test of paths below the site folder; null for all. */
async function wantedFiles({ options: chosen, rest, language, terminal }: Call<typeof options>, siteDir: string) {
	const named = rest.map((path) => pathInSite(path, siteDir, terminal.workingDirectory));
	const isIn = (path: string) => (file: string) => path === '' || file === path || file.startsWith(`${path}/`);
	if (named.length > 0) {
		const { loadFiles } = await import('../check/load-files.ts');
		for (const [index, path] of named.entries()) {
			const { files, diagnostics } = loadFiles(siteDir, isIn(path));
			if (files.length + diagnostics.length === 0)
				throw new UsageError(say(language, 'usage.path', { path: rest[index]! }));
		}
	}
	// The site folder itself is all of it.
	const paths = named.includes('') ? [] : named;
	const isNamed = (file: string) => paths.length === 0 || paths.some((path) => isIn(path)(file));
	if (!chosen.changed && !chosen.since && !(chosen.prose && rest.length === 0))
		return paths.length === 0 ? null : isNamed;
	const { changedFiles } = await import('../check/changed-files.ts');
	const changed = await changedFiles(siteDir, chosen.since);
	if (changed === null) throw new UsageError(say(language, 'usage.not-git'));
	return (file: string) => changed.has(file) && isNamed(file);
}
