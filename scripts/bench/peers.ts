import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

export interface PeerResult {
	/** Median of all runs. */
	seconds: number;
	peakBytes: number;
}

/**
 * Times bare Hugo and Jekyll builds of the same posts with a script that prints `name 1.23 s 456 MB` a
 * line. What is not installed is absent from the result.
 */
export async function measurePeers(script: string, postsDir: string, runs: number): Promise<Map<string, PeerResult>> {
	const child = spawn('bash', [script, postsDir, String(runs)], { stdio: ['ignore', 'pipe', 'inherit'] });
	const output = await text(child.stdout);
	const results = [...output.matchAll(/^(\w+)\s+([\d.]+) s\s+(\d+) MB$/gm)];
	return new Map(
		// A program that failed is reported with no time at all.
		results
			.filter(([, , seconds]) => Number(seconds) > 0)
			.map(([, name, seconds, megabytes]) => [
				name!,
				{ seconds: Number(seconds), peakBytes: Number(megabytes) * 1024 * 1024 },
			]),
	);
}
