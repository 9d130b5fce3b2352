import { accessSync, constants, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { unifiedDiff } from '../check/diff.ts';
import type { LoadedFile } from '../check/load-files.ts';
import { fixFiles } from '../check/pool.ts';
import type { Finding } from '../check/rule.ts';
import { rules } from '../check/rules/index.ts';
import { encodeLike } from '../check/write-back.ts';
import { diagnose, type Diagnostic, type Language } from '../model/diagnostic.ts';
import type { Site } from '../model/site.ts';
import { decodeSource } from '../sources/source-file.ts';
import { say } from './messages.ts';
import type { Terminal } from './terminal.ts';

export interface MendOptions {
	site: Site;
	threads: number;
	/** Names of the rules to apply; all unless given. */
	only?: readonly string[];
	/** Whether fixes that a person should look at are applied too. */
	unsafe: boolean;
	/** Whether to show what would change, and write nothing. */
	dryRun: boolean;
	language: Language;
	terminal: Terminal;
}

/** Mends files by what was found in all of them together and in each. */
export async function mendFiles(
	files: readonly LoadedFile[],
	findings: readonly Finding[],
	options: MendOptions,
): Promise<{ mended: string[]; diagnostics: Diagnostic[] }> {
	const { site, threads, only, unsafe, dryRun, language, terminal } = options;
	const comparing = new Set(rules.filter(({ checkSite }) => checkSite).map(({ name }) => name));
	const siteFindings = Map.groupBy(
		findings.filter(({ rule, edits }) => comparing.has(rule) && edits.length > 0),
		({ file }) => file,
	);
	const { texts, diagnostics } = await fixFiles(files, {
		site,
		threads,
		rules: only === undefined ? null : [...only],
		unsafe,
		siteFindings: files.map(({ file }) => siteFindings.get(file) ?? []),
	});
	const mended: string[] = [];
	let count = 0;
	for (const [index, { file, path, bytes }] of files.entries()) {
		const result = texts[index];
		const before = decodeSource(bytes, file);
		if (!result || typeof before !== 'string' || result.text === before) continue;
		if (dryRun) terminal.print(unifiedDiff(file, before, result.text));
		else {
			const failure = writeBack(path, encodeLike(bytes, result.text));
			if (failure !== null) {
				diagnostics.push(diagnose('file-write', { file }, { reason: failure }));
				continue;
			}
		}
		mended.push(file);
		count += Object.values(result.applied).reduce((sum, applied) => sum + applied, 0);
	}
	terminal.printError(say(language, dryRun ? 'check.would-fix' : 'check.fixed', { files: mended.length, count }));
	return { mended, diagnostics };
}

/** Replaces a file in one step, so that whatever happens it is there as a whole; what failed, if anything did. */
function writeBack(path: string, bytes: Uint8Array): string | null {
	const target = realpathSync(path);
	const next = `${target}.kawaraban-next`;
	try {
		accessSync(target, constants.W_OK);
		writeFileSync(next, bytes, { mode: statSync(target).mode });
		renameSync(next, target);
		return null;
	} catch (error) {
		rmSync(next, { force: true });
		return (error as NodeJS.ErrnoException).code ?? String(error);
	}
}
