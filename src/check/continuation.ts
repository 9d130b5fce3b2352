import { endsSentence, isLabelled } from './sentences.ts';

/**
 * Whether a paragraph without a final mark goes on in the next one: the next begins in the middle of a sentence, or
 * says once more what this one had begun to say. Both happen where a draft was written in several runs.
 */
export function goesOnIn(text: string, next: string): boolean {
	if (endsSentence(text) || isLabelled(text)) return false;
	if (/^\s*(?:…|\.{3}|[、，。])/u.test(next) || isMidSentence.test(next)) return true;
	const start = next.replace(/^[\s…・.]+/u, '');
	if (isClause.test(text) && text.length >= minRepeatedStart && start.startsWith(text)) return true;
	const tail = text.slice(-longTail);
	if (tail.length === longTail && start.slice(0, searchedStart).includes(tail)) return true;
	return Array.from(text.slice(-longTail), (_, index) => tail.slice(index)).some(
		(end) => end.length >= shortTail && start.startsWith(end),
	);
}

/** Begins with a particle: it needs a word before it. */
const isMidSentence = /^(?:を|[はがにのへと][一-鿿ァ-ヶA-Za-z])/u;
/** A heading in plain text may be the first words of the sentence below it, but it is no clause. */
const isClause = /[はがを]|[にで]、|、/u;
const minRepeatedStart = 6;
/** So many characters from a paragraph's end are not in the next paragraph's beginning by chance. */
const longTail = 12;
/** At its very beginning fewer tell as much. */
const shortTail = 4;
const searchedStart = 120;
