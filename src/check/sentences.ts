/**
 * Where Japanese sentences end, as far as the characters tell.
 */

/** Marks that end a sentence, with brackets, quotes, notes and emphasis that may follow them. */
const finalMark = /[。！？!?．…‥♪☆★〜～:：；;]["”’」』）)】〉》\]｝}*_\s\p{Extended_Pictographic}\uFE0F]*$/u;
const closingBracket = /["”’」』）)】〉》\]｝}]$/u;
const latinSentence = /[.!?:]["”’)\]]*$/u;

/** Whether a text ends as a sentence may. A closing bracket does; so does Latin text with its own marks. */
export function endsSentence(text: string): boolean {
	const end = text.trimEnd();
	return end === '' || finalMark.test(end) || closingBracket.test(end) || latinSentence.test(end);
}

/** Whether a text reads as prose: at least one sentence has been finished in it, or it ends within one. */
export function isProse(text: string): boolean {
	return /[。！？!?]./su.test(text.trim()) || (/[、]/u.test(text) && /[ぁ-ん]/u.test(text));
}

/**
 * Whether a text stops in the middle: its last sentence has no final mark, and what stands there cannot end a
 * sentence, a name or a label. Labels, captions and catch phrases are short or have no sentence before them.
 */
export function isCutOff(text: string): boolean {
	const end = text.trimEnd();
	if (endsSentence(end)) return false;
	if (hangingEnd.test(end)) return true;
	const tail = end.slice(end.search(/[^。！？!?\n]*$/u));
	return isProse(end.slice(0, end.length - tail.length)) && /[ぁ-ん一-鿿ァ-ヶー]/u.test(tail);
}

/** Ends that only lead on: a comma, a middle dot, or a particle after a word. */
const hangingEnd = /(?:[、，,・]|[一-鿿ァ-ヶーA-Za-z0-9ぁ-ん」』）)](?:[をがはにへの]|から|では|には|とは|ので|ため|という|といった|として))$/u;

/** The text up to its last finished sentence; empty if none is finished. */
export function finishedPart(text: string): string {
	const match = /^.*[。！？!?][」』）)]*/su.exec(text);
	return match === null ? '' : match[0];
}

/** Sentences that were finished in a text, plus one that was not. */
export function sentenceCount(text: string): number {
	return text.split(/[。！？!?]+[」』）)]*/u).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence)).length;
}
