import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const repository = join(import.meta.dirname, '../..');

export interface CommandResult {
	exitCode: number;
	stdout: string;
	stderr: string;
}

/** Runs `kawaraban` as its user would, in a process of its own. */
export function runKawaraban(
	args: readonly string[],
	options: { environment?: Record<string, string>; folder?: string } = {},
): Promise<CommandResult> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [join(repository, 'scripts/kawaraban.mjs'), ...args], {
			cwd: options.folder ?? repository,
			env: { ...environmentOfUsers(), ...options.environment },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let stdout = '';
		let stderr = '';
		child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
		child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
		child.on('error', reject);
		child.on('close', (code) => resolve({ exitCode: code ?? 1, stdout, stderr }));
	});
}

/** Without what the test runner and a developer's shell have set: it changes what Vite and Astro do. */
function environmentOfUsers(): NodeJS.ProcessEnv {
	const own =
		/^(?:VITEST|TEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|FORCE_COLOR|SITE_DIR|SOURCE_DATE_EPOCH|KAWARABAN_.*)/;
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}
