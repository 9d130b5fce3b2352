import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'vitest';

/** The folder of data beside the repository, which not everyone has. */
const shared = join(import.meta.dirname, '../../../shared');

/** Path of something in the shared folder. */
export function sharedPath(...segments: string[]): string {
	return join(shared, ...segments);
}

/** A group of tests that needs something of the shared folder, skipped with its path where that is absent. */
export function describeWithShared(name: string, path: string, tests: () => void): void {
	if (existsSync(sharedPath(path))) describe(name, tests);
	else test.skip(`${name}: there is no ../shared/${path}`, () => undefined);
}
