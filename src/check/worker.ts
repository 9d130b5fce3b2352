import { beginTask, type WatchedTask } from '../markdown/watched-pool.ts';
import type { CheckedSite } from './checked-site.ts';
import { type CheckedFile, checkDocument, type FileToCheck } from './check-document.ts';
import { fixDocument, type FixedText } from './fix.ts';
import type { Finding } from './rule.ts';
import { rules } from './rules/index.ts';

/** Runs in a thread of the checker's pool: checks a few files, or mends them. */
export default function workOn(task: WatchedTask<CheckTask | FixTask>): CheckedFile[] | (FixedText | null)[] {
	beginTask(task);
	const { site } = task;
	const chosen = task.rules === null ? rules : rules.filter(({ name }) => task.rules!.includes(name));
	if (task.kind === 'check') return task.files.map((file) => checkDocument(file, { rules: chosen, site }));
	return task.files.map((file, index) =>
		fixDocument(file, { rules: chosen, site, unsafe: task.unsafe, siteFindings: task.siteFindings[index]! }),
	);
}

export interface CheckTask {
	kind: 'check';
	files: FileToCheck[];
	site: CheckedSite;
	/** Names of the rules to run; null for all. */
	rules: string[] | null;
}

export interface FixTask {
	kind: 'fix';
	files: FileToCheck[];
	site: CheckedSite;
	rules: string[] | null;
	unsafe: boolean;
	/** For each file, what rules that look at several files found in it. */
	siteFindings: Finding[][];
}
