/**
 * Runs a command and prints the most memory that it and all its children held at one time:
 *
 *     npm run measure:memory -- npm run build
 *
 * Sums the resident pages of the process tree as /proc shows them, so it runs on Linux only. Pages that processes
 * share are counted once for each.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const [command, ...args] = process.argv.slice(2);
if (command === undefined || process.platform !== 'linux') {
	console.error('Usage, on Linux: npm run measure:memory -- <command> [arguments]');
	process.exit(2);
}

const sampleEveryMs = 50;
const startedMs = performance.now();
const child = spawn(command, args, { stdio: 'inherit' });
let peakBytes = 0;
const timer = setInterval(() => {
	peakBytes = Math.max(peakBytes, treeMemoryBytes(child.pid!));
}, sampleEveryMs);

child.on('error', (error) => {
	clearInterval(timer);
	console.error(error.message);
	process.exitCode = 1;
});
child.on('exit', (code) => {
	clearInterval(timer);
	const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
	console.log(`peak memory ${Math.round(peakBytes / 1_000_000)} MB, ${seconds} s, exit code ${code}`);
	process.exitCode = code ?? 1;
});

/** Memory of a process and all its descendants, in bytes. */
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
