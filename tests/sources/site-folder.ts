import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A site folder with these files, gone when the test is over. */
export function createSiteFolder(files: Record<string, string | Uint8Array>): string {
	const folder = mkdtempSync(join(tmpdir(), 'kawaraban-sources-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	for (const [path, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	}
	return folder;
}
