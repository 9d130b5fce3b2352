import { fixDocument } from '../../../check/fix.ts';
import conflictMarker from '../../../check/rules/conflict-marker/index.ts';
import sentinel from '../../../check/rules/sentinel/index.ts';
import setextTrap from '../../../check/rules/setext-trap/index.ts';
import { diagnose, type Diagnostic } from '../../../model/diagnostic.ts';
import { SiteSchema } from '../../../model/site.ts';
import type { Accident } from './accidents.ts';
import type { EditedText } from './text-edits.ts';

/**
 * Mends what was published by accident with the checker's own fixes, also those that a person should look at,
 * and reports each by its line. It comes before the rewriting as standard Markdown, which keeps every accident.
 */
export function mendAccidents(
	body: EditedText,
	{ file, report }: { file: string; report: (diagnostic: Diagnostic) => void },
): EditedText {
	const bytes = Buffer.from(noFrontMatter + body.text);
	const fixed = fixDocument(
		{ file, kind: 'post', bytes },
		{ rules: rules.map(({ rule }) => rule), site, unsafe: true },
	);
	// Two fixes may touch, so that one of them waits for the next pass and is found again.
	const reported = new Set<string>();
	let mended = body;
	for (const findings of fixed?.passes ?? []) {
		for (const { rule: name, start } of findings) {
			const line = mended.lineAt(start - noFrontMatter.length);
			const { kind } = rules.find(({ rule }) => rule.name === name)!;
			if (reported.has(`${line} ${kind}`)) continue;
			reported.add(`${line} ${kind}`);
			report(diagnose('import-mended', { file, start: { line, column: 1 } }, { kind }));
		}
		const edits = findings.flatMap((finding) => finding.edits);
		mended = mended.apply(
			edits.map(({ start, end, insert }) => ({
				start: start - noFrontMatter.length,
				end: end - noFrontMatter.length,
				insert,
			})),
		);
	}
	return mended;
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
