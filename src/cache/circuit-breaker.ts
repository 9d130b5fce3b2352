export interface CircuitBreaker {
	/** Whether the service is still worth asking. */
	isClosed(): boolean;
	succeeded(): void;
	failed(reason: string): void;
}

/** Gives a service up for good once it has failed so many times in a row; tells so once, with the last reason. */
export function createCircuitBreaker(maxFailures: number, onOpen: (reason: string) => void): CircuitBreaker {
	let failuresInARow = 0;
	const isClosed = () => failuresInARow < maxFailures;
	return {
		isClosed,
		succeeded() {
			if (isClosed()) failuresInARow = 0;
		},
		failed(reason) {
			failuresInARow += 1;
			if (failuresInARow === maxFailures) onOpen(reason);
		},
	};
}
