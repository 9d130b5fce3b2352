import { loadDefaultJapaneseParser } from 'budoux';
import type { PhrasedText } from './view.ts';

const parser = loadDefaultJapaneseParser();
const parsed = new Map<string, PhrasedText>();

/** Cuts a heading between Japanese phrases (BudouX), where a browser without `auto-phrase` may break the line. */
export function phrase(text: string): PhrasedText {
	const known = parsed.get(text);
	if (known !== undefined) return known;
	const phrases = parser.parse(text);
	parsed.set(text, phrases);
	return phrases;
}
