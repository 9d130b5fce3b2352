import * as fc from 'fast-check';
import { parentPort, workerData } from 'node:worker_threads';
import { properties } from './properties.ts';

/** One property, run in a thread of its own so that a run that never ends can be stopped. */
const { name, seed, runs, inputs, hang, progress } = workerData as FuzzTask;
const { inputs: arbitrary, check } = properties[name]!;

for (const [index, input] of [
	...(inputs ?? []),
	...(runs === 0 ? [] : fc.sample(arbitrary, { seed, numRuns: runs })),
].entries()) {
	send({ input });
	Atomics.store(progress, 0, index + 1);
	try {
		if (hang === true) hangForEver();
		await check(input);
	} catch (error) {
		send({ input, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
	}
}

function send(message: { input: string; reason?: string }): void {
	// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
	parentPort!.postMessage(message);
}

function hangForEver(): never {
	for (;;) Math.random();
}

export interface FuzzTask {
	name: string;
	seed: number;
	runs: number;
	/** Come before the new ones. */
	inputs?: readonly string[];
	/** Never ends, to try out that it is stopped. */
	hang?: boolean;
	/** Shared: how many inputs were begun. */
	progress: Int32Array;
}
