import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { diagnose, type Diagnostic } from '../../../model/diagnostic.ts';
import type { ImportPlan, ImportProgress, PlannedFile } from '../convert/import-plan.ts';
import { openTarget, type Target } from './target.ts';

export interface WriteResult {
	written: number;
	unchanged: number;
	/** Files that an editor has changed or removed since the last import; they stay as they are. */
	kept: number;
	diagnostics: Diagnostic[];
}

/** What the last import wrote: SHA-256 of each file by its path. */
interface Manifest {
	version: 1;
	files: Record<string, string>;
}

/** Below the site folder; the new versions of files that were kept lie in the folder beside it. */
const manifestPath = '.kawaraban/import.json';
const copiesFolder = '.kawaraban/import';

/** Writes a plan. Whatever an editor has made of a file since the last import is left alone and reported. */
export function writePlan(
	plan: ImportPlan,
	siteDir: string,
	onProgress?: (progress: ImportProgress) => void,
): WriteResult {
	const target = openTarget(siteDir);
	const before = readManifest(target);
	const after: Manifest = { version: 1, files: {} };
	const result: WriteResult = { written: 0, unchanged: 0, kept: 0, diagnostics: [] };
	plan.files.forEach((file, index) => {
		onProgress?.({ phase: 'write', done: index, total: plan.files.length });
		writeFile(file, target, before, after, result);
	});
	for (const [path, digest] of Object.entries(before.files)) {
		if (path in after.files || target.digest(path) === null) continue;
		after.files[path] = digest;
		result.diagnostics.push(diagnose('import-gone', { file: path }));
	}
	target.write(manifestPath, `${JSON.stringify(after, null, '\t')}\n`);
	return result;
}

function writeFile(file: PlannedFile, target: Target, before: Manifest, after: Manifest, result: WriteResult): void {
	const { path } = file;
	const wanted = digestOf(file);
	const onDisk = target.digest(path);
	const recorded = before.files[path];
	const report = (rule: 'import-edited' | 'import-foreign' | 'import-deleted') => {
		const copy = `${copiesFolder}/${path}`;
		if (rule !== 'import-deleted') put(file, copy, target);
		result.diagnostics.push(diagnose(rule, { file: path }, { copy }));
		result.kept += 1;
		if (recorded !== undefined) after.files[path] = recorded;
	};
	if (onDisk === wanted) {
		after.files[path] = wanted;
		result.unchanged += 1;
	} else if (onDisk === null && recorded !== undefined) report('import-deleted');
	else if (onDisk !== null && recorded === undefined) report('import-foreign');
	else if (onDisk !== null && onDisk !== recorded) {
		// The editor's version is newer than any new import of an unchanged original.
		if (wanted === recorded) {
			after.files[path] = recorded;
			result.kept += 1;
		} else report('import-edited');
	} else if (put(file, path, target)) {
		after.files[path] = wanted;
		result.written += 1;
	} else {
		result.diagnostics.push(diagnose('import-write-refused', { file: path }));
	}
}

function put({ content }: PlannedFile, path: string, target: Target): boolean {
	return 'text' in content ? target.write(path, content.text) : target.copy(path, content.copyOf);
}

function digestOf({ content }: PlannedFile): string {
	return createHash('sha256')
		.update('text' in content ? content.text : readFileSync(content.copyOf))
		.digest('hex');
}

function readManifest(target: Target): Manifest {
	try {
		const manifest = JSON.parse(target.read(manifestPath) ?? '{}') as Partial<Manifest>;
		const files = Object.entries(manifest.files ?? {}).filter(([, digest]) => typeof digest === 'string');
		return { version: 1, files: Object.fromEntries(files) };
	} catch {
		return { version: 1, files: {} };
	}
}
