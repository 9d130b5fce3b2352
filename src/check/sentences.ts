/**
 * Where Japanese sentences end, as far as the characters tell.
 */

/** Marks that end a sentence; brackets, quotes, notes and emphasis may follow them. */
const finalMark = /[。！？!?．…‥♪☆★〜～:：；;]/u;
const afterFinalMark = /["”’」』）)】〉》\]｝}*_\s\p{Extended_Pictographic}\uFE0F]/u;
const closingBracket = /["”’」』）)】〉》\]｝}]$/u;
const latinSentence = /[.!?:]["”’)\]]*$/u;

/** Whether a text ends as a sentence may. A closing bracket does; so does Latin text with its own marks. */
export function endsSentence(text: string): boolean {
	const end = text.trimEnd();
	return end === '' || hasFinalMark(end) || closingBracket.test(end) || latinSentence.test(end);
}

/** From the end backwards: a pattern would try every mark of a long row of them. */
function hasFinalMark(text: string): boolean {
	for (let end = text.length; end > 0;) {
		const isPair = /[\uDC00-\uDFFF]/.test(text[end - 1]!);
		const character = text.slice(end - (isPair ? 2 : 1), end);
		if (finalMark.test(character)) return true;
		if (!afterFinalMark.test(character)) return false;
		end -= character.length;
	}
	return false;
}

/**
 * Whether a text stops in the middle: its last sentence has no final mark, and what stands there cannot end a
 * sentence, a name or a label. Labels, captions and catch phrases are short or have no sentence before them.
 */
export function isCutOff(text: string): boolean {
	const end = text.trimEnd();
	if (endsSentence(end)) return false;
	const lastLine = end.slice(end.lastIndexOf('\n') + 1);
	if (lacksOnlyFullStop(end) || isLabelled(lastLine)) return false;
	if (isLeftHanging(end) || conjunction.test(lastLine)) return true;
	// A catch phrase such as 「なぜ早いのか？ 港の朝を歩く」 has no full stop.
	if (end.length < 100 && !end.includes('。')) return false;
	const tail = end.slice(Math.max(...Array.from('。！？!?\n', (mark) => end.lastIndexOf(mark))) + 1);
	return tail.length < end.length && /[ぁ-ん一-鿿ァ-ヶー]/u.test(tail);
}

/**
 * Whether a text ends where nothing can: on a comma, a particle, in an open bracket. An item of a list is told by this
 * alone, since lists are often written without full stops.
 */
export function isLeftHanging(text: string): boolean {
	const end = text.trimEnd();
	return !endsSentence(end) && !lacksOnlyFullStop(end) && !isLabelled(end) && (hangingEnd.test(end) || isLeftOpen(end));
}

/** Whether a text ends as a polite sentence does, with or without its full stop. */
export function endsPolitely(text: string): boolean {
	return /(?:です|ます|でした|ました|ません|でしょう|ましょう|ください)[かねよ]*[。！？!?]*[」』）)]*$/u.test(
		text.trimEnd(),
	);
}

/** Whether a text ends as a sentence in plain style may: on a verb, an adjective or だ. */
export function endsPlainly(text: string): boolean {
	return /[るたいだうくすむつぐぬぶ]$/u.test(text.trimEnd());
}

/** Whether a text ends on what can end a sentence and only lacks its full stop. */
export function lacksOnlyFullStop(text: string): boolean {
	return finiteEnd.test(text.trimEnd());
}

/** A sentence that is whole and only lacks its full stop. */
const finiteEnd =
	/(?:です|ます|でした|ました|ません|でしょう|ましょう|だろう|である|ください|のだ)(?:か|ね|よ|よね)?$/u;

/** `性能：高い` in a list of properties. */
export function isLabelled(line: string): boolean {
	return !line.includes('。') && label.test(line);
}

const label = /^[*_\s]*(?![*_\s])[^。、：:]{1,20}[*_]*[：:]/u;

/** Ends that only lead on: a comma, a middle dot, or a particle after a word. */
const hangingEnd =
	/(?:[、，,・]|[一-鿿ァ-ヶーA-Za-z0-9ぁ-ん」』）)](?:[をがはにへの]|から|では|には|とは|ので|ため|という|といった|として))$/u;

/** Prose that goes on from a sentence before it: no heading or caption begins like this. */
const conjunction =
	/^(?:そして|また|しかし|しかも|さらに|加えて|次に|まず|例えば|たとえば|つまり|一方で?|ただし?|だから(?:こそ)?|なぜなら|もちろん|特に|具体的には|同時に|そのため|このように|そこで|さて|では|実は|実際に?|結局|最[初後]に|個人的に(?:は|も)?|正直(?:なところ|に言って)|これは|それは)(?:、|$)/u;

/** Whether a bracket, a quote or an emphasis begins and never ends. */
function isLeftOpen(text: string): boolean {
	const marks = [...text.matchAll(/\*\*(?=(\S?))/gu)];
	if (marks.length % 2 === 1 && marks.at(-1)![1] !== '') return true;
	return bracketPairs.some(([open, close]) => {
		let depth = 0;
		for (const character of text) {
			if (open.includes(character)) depth += 1;
			else if (close.includes(character) && depth > 0) depth -= 1;
		}
		return depth > 0;
	});
}

const bracketPairs = [
	['「', '」'],
	['『', '』'],
	['【', '】'],
	['（(', '）)'],
] as const;

/** The text up to its last finished sentence; empty if none is finished. */
export function finishedPart(text: string): string {
	const match = /^.*[。！？!?][」』）)]*/su.exec(text);
	return match === null ? '' : match[0];
}

/** Sentences that were finished in a text, plus one that was not. */
export function sentenceCount(text: string): number {
	return text.split(/[。！？!?]+[」』）)]*/u).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence)).length;
}
