#!/usr/bin/env node
/**
 * Entry of the `kawaraban` command. Plain JavaScript, because older versions of Node cannot load
 * TypeScript: under those it starts itself again with the Node that `npm ci` installed.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as modules from 'node:module';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

// glibc gives threads arenas of their own and keeps there what they have freed, the more the larger it was. With few of
// them and fixed limits, what threads have rendered and drawn with goes back to the system: a sixth of a build's peak.
const environment = {
	MALLOC_ARENA_MAX: '2',
	MALLOC_MMAP_THRESHOLD_: '65536',
	MALLOC_TRIM_THRESHOLD_: '65536',
	MALLOC_TOP_PAD_: '16384',
	...process.env,
};

if (!process.features.typescript) {
	startAgain(fileURLToPath(new URL(`../node_modules/node/bin/node${exeSuffix()}`, import.meta.url)));
} else if (process.platform === 'linux' && process.env.MALLOC_ARENA_MAX === undefined) {
	process.execve(
		process.execPath,
		[process.execPath, '--max-semi-space-size=8', ...process.execArgv, ...process.argv.slice(1)],
		environment,
	);
} else {
	// Compiled code stays from one command to the next: half a second of each.
	modules.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/kawaraban', import.meta.url)));
	const { runFromProcess } = await import('../src/cli/main.ts');
	process.exitCode = await runFromProcess();
}

/** @param {string} node path of a Node that runs TypeScript */
function startAgain(node) {
	if (!existsSync(node)) {
		console.error(
			`Node ${process.versions.node} では動きません。npm ci を実行してから、もう一度お試しください。\n` +
				`This does not run on Node ${process.versions.node}. Run "npm ci" first, then try again.`,
		);
		process.exitCode = 1;
		return;
	}
	const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
		stdio: 'inherit',
		env: environment,
	});
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
	child.on('error', (error) => {
		console.error(error.message);
		process.exitCode = 1;
	});
	child.on('exit', (code, signal) => {
		process.exit(signal === null ? code : 128 + constants.signals[signal]);
	});
}

function exeSuffix() {
	return process.platform === 'win32' ? '.exe' : '';
}
