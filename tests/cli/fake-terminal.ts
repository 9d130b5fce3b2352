import type { Terminal } from '../../src/cli/terminal.ts';

export interface FakeTerminal extends Terminal {
	/** What was printed so far. */
	printed: string[];
	errors: string[];
	/** Presses Ctrl-C. */
	interrupt(): void;
}

/** A terminal that remembers, on the afternoon of 12 May 2026 in Japan. */
export function fakeTerminal(
	workingDirectory: string,
	environment: Record<string, string | undefined> = {},
): FakeTerminal {
	const { promise, resolve } = Promise.withResolvers<void>();
	const printed: string[] = [];
	const errors: string[] = [];
	return {
		printed,
		errors,
		interrupt: resolve,
		print: (line) => void printed.push(line),
		printError: (line) => void errors.push(line),
		overwrite: null,
		colours: false,
		workingDirectory,
		environment,
		now: () => new Date('2026-05-12T15:30:45+09:00'),
		interrupted: () => promise,
	};
}
