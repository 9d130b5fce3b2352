import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';

/** The folder of data beside the repository, which not everyone has. */
const shared = join(import.meta.dirname, '../../../shared');

/** Path of something in the shared folder. */
export function sharedPath(...segments: string[]): string {
	return join(shared, ...segments);
}

/** A group of tests that needs something of the shared folder, skipped with its path where that is absent. */
export function describeWithShared(name: string, path: string, tests: () => void): void {
	const isThere = existsSync(sharedPath(path));
	describe.skipIf(!isThere)(isThere ? name : `${name} (skipped: there is no ../shared/${path})`, tests);
}
