import { readFileSync, statSync } from 'node:fs';
import { type Baseline, parseBaseline } from './baseline.ts';

/** The baseline that a file holds; undefined if there is no such file, null if it cannot be read as a baseline. */
export function readBaselineFile(path: string): Baseline | null | undefined {
	const stats = statSync(path, { throwIfNoEntry: false });
	if (stats === undefined) return undefined;
	// A folder or a pipe of this name: reading it would fail, or never end.
	return stats.isFile() ? parseBaseline(readFileSync(path, 'utf8')) : null;
}
