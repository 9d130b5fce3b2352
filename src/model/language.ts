/**
 * Whether a text is English prose, so that it should be marked as such among Japanese: read out with English sounds and
 * hyphenated (WCAG 2.2, 3.1.2). Names and technical terms are not: nothing less than three words is taken for a text, and
 * one of them must be a word that only English has.
 */
export function isEnglish(text: string): boolean {
	if (foreignToEnglish.test(text)) return false;
	const words = wordsOf(text);
	if (words.length < 3 || !words.some((word) => functionWords.has(word)) || words.some((word) => others.has(word))) {
		return false;
	}
	const letters = words.join('').length;
	return letters * 2 > text.replace(/\s/gu, '').length;
}

/**
 * Places of English sentences and phrases within a text: start and end. Of at least four words, and two that only English
 * has, for many a product is called 「GPT-4 Turbo with Vision」.
 */
export function englishRuns(text: string): [start: number, end: number][] {
	return Array.from(text.matchAll(/[A-Za-z][A-Za-z0-9 ,.;:!?'"’“”()&–-]*[A-Za-z0-9.!?)"”]/gu))
		.filter(([run]) => isLong(run) && isEnglish(run))
		.map(({ 0: run, index }) => [index, index + run.length]);
}

function isLong(run: string): boolean {
	const words = wordsOf(run);
	return words.length >= 4 && words.filter((word) => functionWords.has(word)).length >= 2;
}

function wordsOf(text: string): string[] {
	return text.toLowerCase().match(/[a-z]+(?:['’-][a-z]+)*/gu) ?? [];
}

/** Letters that no English word has; a few of Latin script with marks are common in names. */
const foreignToEnglish = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

const functionWords: ReadonlySet<string> = new Set(
	(
		'the and of to is are was were been has have had this that these those with from for by its you your they their ' +
		'not but what how why when which who will can would should about into'
	).split(' '),
);

/** Words of other languages that share some of those above. */
const others: ReadonlySet<string> = new Set(
	'het een van der die das und ist le les des est une el los las que il della og av på'.split(' '),
);
