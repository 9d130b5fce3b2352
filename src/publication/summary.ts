import type { PostSource } from '../model/post.ts';

const maxSummaryCharacters = 120;

/** The post in one or two sentences: its excerpt, its description, or its first paragraph cut to length. */
export function summarise({ frontMatter, facts }: PostSource): string {
	return frontMatter.excerpt || frontMatter.description || cutAtSentence(facts.firstParagraph, maxSummaryCharacters);
}

/** Cuts text to at most `max` characters: after a sentence if one ends in the second half, else with an ellipsis. */
export function cutAtSentence(text: string, max: number): string {
	const characters = [...text];
	if (characters.length <= max) return text;
	const head = characters.slice(0, max);
	const sentenceEnd = Math.max(...['。', '！', '？', '」'].map((mark) => head.lastIndexOf(mark)));
	return sentenceEnd >= max / 2 ? head.slice(0, sentenceEnd + 1).join('') : `${head.slice(0, max - 1).join('')}…`;
}

/** The lede to print above an article: null where it would only repeat the article's first words. */
export function ledeOf({ frontMatter, facts }: PostSource): string | null {
	const { excerpt } = frontMatter;
	if (!excerpt) return null;
	const fold = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '');
	const opening = fold(facts.firstParagraph);
	const lede = fold(excerpt).replace(/(?:…|\.\.\.)$/u, '');
	return opening !== '' && (opening.startsWith(lede) || lede.startsWith(opening)) ? null : excerpt;
}
