import * as fc from 'fast-check';
import { parentPort, workerData } from 'node:worker_threads';
import { properties } from './properties.ts';

/** One property, run in a thread of its own so that a run that never ends can be stopped. */
const { name, seed, runs, inputs, progress } = workerData as FuzzTask;
const { inputs: arbitrary, check } = properties[name]!;

for (const [index, input] of (inputs ?? fc.sample(arbitrary, { seed, numRuns: runs })).entries()) {
	parentPort!.postMessage({ input });
	Atomics.store(progress, 0, index + 1);
	try {
		await check(input);
	} catch (error) {
		parentPort!.postMessage({ input, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
	}
}

export interface FuzzTask {
	name: string;
	seed: number;
	runs: number;
	/** Runs these instead of new ones. */
	inputs?: readonly string[];
	/** Shared: how many inputs were begun. */
	progress: Int32Array;
}
