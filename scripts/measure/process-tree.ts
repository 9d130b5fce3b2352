import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measurement {
	/** From its start to its end. */
	seconds: number;
	/**
	 * The most that the process and all its children held at one time. Pages that they share count for
	 * each. 0 on systems without /proc.
	 */
	peakBytes: number;
	exitCode: number;
}

const sampleEveryMs = 50;

/** Runs a command to its end. */
export async function measureCommand(
	command: string,
	args: readonly string[],
	options: SpawnOptions & { onStart?(child: ChildProcess): void } = {},
): Promise<Measurement> {
	const startedMs = performance.now();
	const child = spawn(command, args, options);
	options.onStart?.(child);
	let peakBytes = 0;
	const timer = setInterval(() => {
		if (process.platform === 'linux' && child.pid !== undefined)
			peakBytes = Math.max(peakBytes, treeMemoryBytes(child.pid));
	}, sampleEveryMs);
	try {
		const exitCode = await new Promise<number>((resolve, reject) => {
			child.on('error', reject);
			child.on('close', (code) => resolve(code ?? 1));
		});
		return { seconds: (performance.now() - startedMs) / 1000, peakBytes, exitCode };
	} finally {
		clearInterval(timer);
	}
}

/** Resident memory of a process and all its descendants, in bytes. */
function treeMemoryBytes(root: number): number {
	const processes = readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.map((name) => readProcess(Number(name)))
		.filter((found) => found !== null);
	const members = new Set([root]);
	for (let size = 0; size < members.size;) {
		size = members.size;
		for (const { pid, parent } of processes) if (members.has(parent)) members.add(pid);
	}
	return processes.filter(({ pid }) => members.has(pid)).reduce((sum, { residentBytes }) => sum + residentBytes, 0);
}

/** Null for a process that has ended meanwhile. */
function readProcess(pid: number): { pid: number; parent: number; residentBytes: number } | null {
	try {
		const status = readFileSync(`/proc/${pid}/status`, 'utf8');
		const kibibytes = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0);
		return { pid, parent: Number(/^PPid:\s+(\d+)$/m.exec(status)?.[1]), residentBytes: kibibytes * 1024 };
	} catch {
		return null;
	}
}
