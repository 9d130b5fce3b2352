import { loadDefaultJapaneseParser } from 'budoux';
import type { PhrasedText } from './view.ts';

const parser = loadDefaultJapaneseParser();
const known = new Map<string, PhrasedText>();

/**
 * Cuts a heading between Japanese phrases (BudouX), where a browser without `auto-phrase` may break
 * the line. A space ends the phrase before it, so that no line begins with one; between Japanese words it always does.
 */
export function phrase(text: string): PhrasedText {
	let phrases = known.get(text);
	if (phrases === undefined) {
		phrases = parser
			.parse(text)
			.join('\n')
			.replace(/\n(\s+)(?=\S)/gu, '$1\n')
			.replace(/\u3000(?=\S)|(?<=[^\p{ASCII}]) (?=[^\p{ASCII}\s])/gu, '$&\n')
			.split('\n');
		known.set(text, phrases);
	}
	return phrases;
}
