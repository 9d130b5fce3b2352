import type { Diagnostic } from '../model/diagnostic.ts';
import { type BodyPlace, diagnoseBody } from './context.ts';
import { maxNesting } from './guards/nesting.ts';
import { shorten } from './remark/mdx-code.ts';
import type { MarkdownSource } from './render.ts';

/** Says what a thrown error means to the editor of the article. */
export function diagnosticsOfFailure(error: unknown, source: MarkdownSource): Diagnostic[] {
	if (error instanceof RangeError && /call stack/iu.test(error.message)) {
		return [diagnoseBody(source, 'markdown-depth', undefined, { limit: maxNesting })];
	}
	if (!isMessage(error)) {
		const reason = error instanceof Error ? error.message : String(error);
		return [diagnoseBody(source, 'markdown-failed', undefined, { reason })];
	}
	const place = placeOf(error);
	if (/mdx-?(?:js-esm|expression)/u.test(error.source ?? '')) {
		const line = source.body.split('\n')[(place?.start.line ?? 1) - 1] ?? '';
		return [diagnoseBody(source, 'mdx-code', place, { code: shorten(line) })];
	}
	const rule = error.source?.includes('mdx') ? 'mdx-syntax' : 'markdown-failed';
	return [diagnoseBody(source, rule, place, { reason: withoutPlaces(error.reason) })];
}

/** Places in a reason count from the body, those of diagnostics from the file. */
function withoutPlaces(reason: string): string {
	return reason.replaceAll(/ \(\d+:\d+(?:-\d+:\d+)?\)/gu, '');
}

function placeOf({ place }: Message): BodyPlace | undefined {
	if (!place) return undefined;
	return 'start' in place ? { start: place.start } : { start: place };
}

function isMessage(error: unknown): error is Message {
	return error instanceof Error && 'reason' in error && typeof error.reason === 'string';
}

/** What unified's parsers and plugins throw, as far as it matters here (`vfile-message`). */
interface Message {
	reason: string;
	source?: string;
	place?: BodyPlace | BodyPlace['start'];
}
