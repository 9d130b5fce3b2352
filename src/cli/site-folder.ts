import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Terminal } from './terminal.ts';

/** The folder of the site to work on: `--site`, else the variable SITE_DIR, else this repository. */
export function siteFolder(options: { site?: string }, terminal: Terminal): string {
	const named = options.site ?? terminal.environment['SITE_DIR'] ?? '';
	return named === '' ? repositoryFolder : resolve(terminal.workingDirectory, named);
}

/** Where the built site goes: `--out`, else `dist` in the site's folder. */
export function outputFolder(options: { site?: string; out?: string }, terminal: Terminal): string {
	return options.out === undefined
		? resolve(siteFolder(options, terminal), 'dist')
		: resolve(terminal.workingDirectory, options.out);
}

const repositoryFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
