/** Called as a build goes on, for a progress display. */
export type BuildProgress = (event: ProgressEvent) => void;

export type ProgressEvent =
	/** Documents read and rendered so far. */
	{ phase: 'read'; done: number } | { phase: 'pages'; total: number } | { phase: 'place' };
