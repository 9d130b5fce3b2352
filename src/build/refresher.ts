/** Waits for an editor that writes a file in several steps. */
const settleMs = 50;
/** Who has not saved for so long is looking at the page. */
const pauseMs = 2_000;

/**
 * Calls one function soon after each change and another when changes have paused, never two at a time. Returns the
 * function to call at a change.
 */
export function createRefresher(soon: () => Promise<void>, later: () => Promise<void>): () => void {
	let working = Promise.resolve();
	let soonTimer: NodeJS.Timeout | undefined;
	let laterTimer: NodeJS.Timeout | undefined;
	return () => {
		clearTimeout(soonTimer);
		clearTimeout(laterTimer);
		soonTimer = setTimeout(() => {
			working = working.then(soon);
		}, settleMs);
		laterTimer = setTimeout(() => {
			working = working.then(later);
		}, settleMs + pauseMs);
	};
}
