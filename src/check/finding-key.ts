import { hashText } from './repetition.ts';

/** A short name for what was found, the same wherever it stands in its file. */
export function findingKey(text: string): string {
	return hashText(text.replace(/\s+/gu, ' ').trim()).toString(36);
}
