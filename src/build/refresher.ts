/** Waits for an editor that writes a file in several steps. */
const settleMs = 50;
/** Who has not saved for so long is looking at the page. */
const pauseMs = 2_000;

export interface Refresher {
	/** Says that something has changed. */
	onChange(): void;
	/** Asks for the work that waits for a pause, though nothing has changed. */
	settle(): void;
	/** Begins no more work, and waits for what is under way. */
	stop(): Promise<void>;
}

/** Calls one function soon after each change and another when changes have paused, never two at a time. */
export function createRefresher(soon: () => Promise<void>, later: () => Promise<void>): Refresher {
	let working = Promise.resolve();
	let soonTimer: NodeJS.Timeout | undefined;
	let laterTimer: NodeJS.Timeout | undefined;
	const settle = () => {
		clearTimeout(laterTimer);
		laterTimer = setTimeout(() => {
			working = working.then(later);
		}, settleMs + pauseMs);
	};
	return {
		settle,
		async stop() {
			clearTimeout(soonTimer);
			clearTimeout(laterTimer);
			await working;
		},
		onChange() {
			clearTimeout(soonTimer);
			soonTimer = setTimeout(() => {
				working = working.then(soon);
			}, settleMs);
			settle();
		},
	};
}
