import { fixDocument } from '../../../check/fix.ts';
import conflictMarker from '../../../check/rules/conflict-marker/index.ts';
import sentinel from '../../../check/rules/sentinel/index.ts';
import setextTrap from '../../../check/rules/setext-trap/index.ts';
import { diagnose, type Diagnostic } from '../../../model/diagnostic.ts';
import { SiteSchema } from '../../../model/site.ts';
import type { Accident } from './accidents.ts';
import type { RecordedChange } from './import-plan.ts';
import { type EditedText, lineAbove, type TextEdit } from './text-edits.ts';

/**
 * Mends what was published by accident with the checker's own fixes, also those that a person should look at,
 * and reports each by its line. It comes before the rewriting as standard Markdown, which keeps every accident.
 */
export function mendAccidents(body: EditedText, { file, report, record }: MendContext): EditedText {
	const bytes = Buffer.from(noFrontMatter + body.text);
	const fixed = fixDocument(
		{ file, kind: 'post', bytes },
		{ rules: rules.map(({ rule }) => rule), site, unsafe: true },
	);
	// Two fixes may touch, so that one of them waits for the next pass and is found again.
	const reported = new Set<string>();
	let mended = body;
	for (const findings of fixed?.passes ?? []) {
		const inBody = findings.map((finding) => ({ ...finding, edits: finding.edits.map(shifted) }));
		for (const { rule: name, start, edits } of inBody) {
			const line = mended.lineAt(start - noFrontMatter.length);
			const removed = edits.map((edit) => mended.text.slice(edit.start, edit.end)).join('');
			const above = lineAbove(mended.text, edits[0]?.start ?? 0);
			record({ kind: 'mended', source: file, line, text: removed, above });
			const { kind } = rules.find(({ rule }) => rule.name === name)!;
			if (reported.has(`${line} ${kind}`)) continue;
			reported.add(`${line} ${kind}`);
			report(diagnose('import-mended', { file, start: { line, column: 1 } }, { kind }));
		}
		mended = mended.apply(inBody.flatMap(({ edits }) => edits));
	}
	return mended;
}

interface MendContext {
	file: string;
	report(diagnostic: Diagnostic): void;
	record(change: RecordedChange): void;
}

function shifted({ start, end, insert }: TextEdit): TextEdit {
	return { start: start - noFrontMatter.length, end: end - noFrontMatter.length, insert };
}

/** The rules of the checker that find the kinds of accidents. */
const rules = [
	{ rule: setextTrap, kind: 'sentence-heading' },
	{ rule: sentinel, kind: 'sentinel' },
	{ rule: conflictMarker, kind: 'conflict-marker' },
] satisfies { kind: Accident['kind']; rule: unknown }[];

/** The body stands alone: whatever it begins with is no front matter. */
const noFrontMatter = '---\n---\n';

/** The rules go by no setting. */
const site = SiteSchema.parse({ title: '-', description: '-', url: 'https://example.com' });
