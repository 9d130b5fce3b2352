/** Called as a build goes on, for a progress display. */
export type BuildProgress = (event: ProgressEvent) => void;

export type ProgressEvent =
	/** Documents read and rendered so far. */
	| { phase: 'read'; done: number; total: number }
	/** Pages and other outputs rendered so far, of those that have changed. */
	| { phase: 'pages'; done: number; total: number }
	/** Cards drawn so far, of those that had to be drawn. */
	| { phase: 'cards'; done: number; total: number }
	/** Smaller images made so far, of those that had to be made. */
	| { phase: 'images'; done: number; total: number }
	| { phase: 'place'; total: number };
