import type { BakedBlock } from './baked-blocks.ts';
import type { CheckRule } from './rule.ts';

/** A rule's `check` that reports each block of a kind at its heading and takes it out whole. */
export function reportBakedBlocks(wanted: BakedBlock['kind']): NonNullable<CheckRule['check']> {
	return ({ document, report }) => {
		for (const { kind, heading, start, end } of document.bakedBlocks) {
			if (kind !== wanted) continue;
			const params = { heading: heading.text.trim() };
			report({ start: heading.start, end: heading.end, params, edits: [{ start, end, insert: '' }] });
		}
	};
}
