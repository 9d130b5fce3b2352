import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const repository = join(import.meta.dirname, '../..');

export interface CommandResult {
	exitCode: number;
	stdout: string;
	stderr: string;
}

export interface CommandOptions {
	environment?: Record<string, string>;
	/** Working directory; the repository unless given. */
	folder?: string;
	/** Folder of the engine; the repository unless given. */
	engineDir?: string;
}

/** Runs `kawaraban` as its user would, in a process of its own. */
export function runKawaraban(args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
	return new Promise((resolve, reject) => {
		const child = start(args, options);
		let stdout = '';
		let stderr = '';
		child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
		child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
		child.on('error', reject);
		child.on('close', (code) => resolve({ exitCode: code ?? 1, stdout, stderr }));
	});
}

/** A command that serves until it is stopped. */
export interface RunningCommand {
	/** Address that it printed. */
	url: string;
	/** All that it printed so far. */
	output(): string;
	/** Presses Ctrl-C; resolves to the exit code. */
	stop(): Promise<number | null>;
}

/** Starts a command that serves, and waits for its address. */
export function startKawaraban(args: readonly string[], options: CommandOptions = {}): Promise<RunningCommand> {
	return new Promise((resolve, reject) => {
		const child = start(args, options);
		const exit = new Promise<number | null>((resolveExit) => child.on('close', resolveExit));
		let output = '';
		child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
		child.stdout.setEncoding('utf8').on('data', (text: string) => {
			output += text;
			const url = /https?:\/\/\S+/.exec(output)?.[0];
			if (url !== undefined) resolve({ url, output: () => output, stop: () => (child.kill('SIGINT'), exit) });
		});
		void exit.then(() => reject(new Error(`It ended before it printed an address:\n${output}`)));
	});
}

function start(args: readonly string[], { environment, folder, engineDir = repository }: CommandOptions) {
	return spawn(process.execPath, [join(engineDir, 'scripts/kawaraban.mjs'), ...args], {
		cwd: folder ?? repository,
		env: { ...environmentOfUsers(), ...sharedTemplates(engineDir), ...environment },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
}

/** Compiling the templates takes seconds, which the sites of hundreds of tests need not spend each. */
function sharedTemplates(engineDir: string): NodeJS.ProcessEnv {
	return engineDir === repository
		? { KAWARABAN_TEMPLATES: join(repository, 'node_modules/.cache/kawaraban-tests/templates') }
		: {};
}

/** Without what the test runner and a developer's shell have set: it changes what Vite and Astro do. */
function environmentOfUsers(): NodeJS.ProcessEnv {
	const own =
		/^(?:VITEST|TEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|FORCE_COLOR|SITE_DIR|SOURCE_DATE_EPOCH|KAWARABAN_.*)/;
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}
