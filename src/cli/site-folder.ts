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
	return folderFor(options.out, 'dist', options, terminal);
}

/** Where work is kept from one build to the next: `--cache`, else `.kawaraban` in the site's folder. */
export function cacheFolder(options: { site?: string; cache?: string }, terminal: Terminal): string {
	return folderFor(options.cache, '.kawaraban', options, terminal);
}

function folderFor(named: string | undefined, usual: string, options: { site?: string }, terminal: Terminal): string {
	return named === undefined
		? resolve(siteFolder(options, terminal), usual)
		: resolve(terminal.workingDirectory, named);
}

const repositoryFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
