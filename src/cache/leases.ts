import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Says to other processes that a folder is in use. */
export interface Lease {
	/** Whether no other process uses the folder. */
	isAlone(): Promise<boolean>;
	release(): Promise<void>;
}

const renewEveryMs = 600_000;
/** Counts for a process of another machine, which cannot be asked whether it still runs. */
const expireAfterMs = 3 * renewEveryMs;

/** Takes a lease on a folder, made if need be; undefined where it cannot be written to. */
export async function takeLease(folder: string): Promise<Lease | undefined> {
	const leases = join(folder, '.leases');
	const name = nameOfProcess();
	const path = join(leases, name);
	try {
		await mkdir(leases, { recursive: true });
		await writeFile(path, '');
	} catch {
		return undefined;
	}
	const renewal = setInterval(() => {
		const now = new Date();
		utimes(path, now, now).catch(() => undefined);
	}, renewEveryMs).unref();

	return {
		async isAlone() {
			const others = (await readdir(leases)).filter((other) => other !== name);
			const dead = await Promise.all(others.map((other) => hasEnded(leases, other)));
			await Promise.all(
				others.filter((_, index) => dead[index]).map((other) => rm(join(leases, other), { force: true })),
			);
			return dead.every(Boolean);
		},
		async release() {
			clearInterval(renewal);
			await rm(path, { force: true }).catch(() => undefined);
		},
	};
}

/** A file name that is this process's own, and by which others can tell whether it still runs. */
export function nameOfProcess(): string {
	return `${encodeURIComponent(hostname())} ${process.pid} ${randomUUID()}`;
}

/**
 * Whether the process that made a file named by `nameOfProcess` has ended. One of another machine has ended
 * when its file has not been touched for half an hour.
 */
export async function hasEnded(folder: string, file: string, name: string = file): Promise<boolean> {
	const [host = '', pid = ''] = name.split(' ');
	if (host === encodeURIComponent(hostname()) && /^\d+$/u.test(pid) && !isRunning(Number(pid))) return true;
	const modifiedMs = await stat(join(folder, file)).then(
		({ mtimeMs }) => mtimeMs,
		() => 0,
	);
	return Date.now() - modifiedMs > expireAfterMs;
}

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		// Another user's process may not be signalled, but it is there.
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
