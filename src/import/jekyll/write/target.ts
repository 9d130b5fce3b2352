import { createHash } from 'node:crypto';
import { copyFileSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The new site folder, the only place that an import writes to. All paths are below it, with `/`. */
export interface Target {
	/** SHA-256 (hex) of a file; null where there is none. */
	digest(path: string): string | null;
	read(path: string): string | null;
	/** False where the path leads out of the folder or through something that is no folder. */
	write(path: string, text: string): boolean;
	copy(path: string, from: string): boolean;
}

export function openTarget(siteDir: string): Target {
	return {
		digest(path) {
			const bytes = readBytes(siteDir, path);
			return bytes === null ? null : createHash('sha256').update(bytes).digest('hex');
		},
		read: (path) => readBytes(siteDir, path)?.toString('utf8') ?? null,
		write: (path, text) => place(siteDir, path, (temporary) => writeFileSync(temporary, text, { flag: 'wx' })),
		copy: (path, from) => place(siteDir, path, (temporary) => copyFileSync(from, temporary)),
	};
}

function readBytes(siteDir: string, path: string): Buffer | null {
	if (!isSafe(siteDir, path)) return null;
	try {
		return readFileSync(join(siteDir, path));
	} catch {
		return null;
	}
}

/** Writes beside the place first, so that an interrupted import leaves no half file. */
function place(siteDir: string, path: string, create: (temporary: string) => void): boolean {
	if (!isSafe(siteDir, path)) return false;
	const absolute = join(siteDir, path);
	const temporary = join(dirname(absolute), `.kawaraban-import-${process.pid}.tmp`);
	try {
		mkdirSync(dirname(absolute), { recursive: true });
		rmSync(temporary, { force: true });
		create(temporary);
		renameSync(temporary, absolute);
		return true;
	} catch {
		rmSync(temporary, { force: true });
		return false;
	}
}

/** Whether no step of the path is `..` and none that exists is a symbolic link, which could lead anywhere. */
function isSafe(siteDir: string, path: string): boolean {
	const steps = path.split('/');
	if (steps.some((step) => step === '' || step === '.' || step === '..' || /[\\\0]/u.test(step))) return false;
	return steps.every((_, index) => {
		const status = lstatSync(join(siteDir, ...steps.slice(0, index + 1)), { throwIfNoEntry: false });
		return status === undefined || (index < steps.length - 1 ? status.isDirectory() : status.isFile());
	});
}
