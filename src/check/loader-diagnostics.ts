import type { RuleName } from '../model/rules.ts';
import type { CheckRule } from './rule.ts';
import type { Span } from './text-edit.ts';

/**
 * A rule's `check` for what reading the file reports already: it says the same at the same place, to the end
 * of the line.
 */
export function reportLoaderDiagnostics(rule: RuleName): NonNullable<CheckRule['check']> {
	return ({ document, report }) => {
		for (const { rule: name, start: point, params } of document.loaderDiagnostics) {
			if (name !== rule) continue;
			const start = document.offsetOf(point);
			report({ ...untilLineEnd(document.text, start), params });
		}
	};
}

function untilLineEnd(text: string, start: number): Span {
	const lineEnd = text.indexOf('\n', start);
	const end = lineEnd === -1 ? text.length : lineEnd;
	return { start, end: start + text.slice(start, end).trimEnd().length };
}
