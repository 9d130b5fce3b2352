/** What a command may touch outside itself: the two output streams and what the process was given. */
export interface Terminal {
	/** Results. A line break is added. */
	print(line: string): void;
	/** Findings and progress. A line break is added. */
	printError(line: string): void;
	/** Replaces the line that was drawn before by another; null where lines go to a file. */
	overwrite: ((line: string) => void) | null;
	/** Whether colours reach a person's eye rather than a file. */
	colours: boolean;
	workingDirectory: string;
	environment: Readonly<Record<string, string | undefined>>;
	now(): Date;
	/** Settles when the user presses Ctrl-C or the process is asked to end. */
	interrupted(): Promise<void>;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
	return {
		print: (line) => void process.stdout.write(`${line}\n`),
		printError: (line) => void process.stderr.write(`${line}\n`),
		overwrite: isScreen(process.env) ? (line) => void process.stderr.write(`\r\u001b[K${line}`) : null,
		colours: wantsColours(
			process.env,
			[process.stderr, process.stdout].every(({ isTTY }) => isTTY === true),
		),
		workingDirectory: process.cwd(),
		environment: process.env,
		now: () => new Date(),
		interrupted: untilInterrupted,
	};
}

/** A terminal that a person looks at, which can draw over a line. */
function isScreen(environment: Terminal['environment']): boolean {
	return process.stderr.isTTY === true && environment['TERM'] !== 'dumb' && (environment['CI'] ?? '') === '';
}

/** https://no-color.org and https://force-color.org */
function wantsColours(environment: Terminal['environment'], isTerminal: boolean): boolean {
	if ((environment['NO_COLOR'] ?? '') !== '') return false;
	if ((environment['FORCE_COLOR'] ?? '') !== '') return environment['FORCE_COLOR'] !== '0';
	return isTerminal && environment['TERM'] !== 'dumb';
}

function untilInterrupted(): Promise<void> {
	return new Promise((resolve) => {
		// Not `once`: a second Ctrl-C while the server closes must not end the process with a failure.
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
	});
}
