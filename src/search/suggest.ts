import { foldText } from './fold.ts';
import type { QueryWord } from './query.ts';

/** Names that are written much like a word that was not found, the nearest first. */
export function suggestNames(words: readonly QueryWord[], names: readonly string[]): string[] {
	const likeness = new Map<string, number>();
	for (const name of names) {
		const pairs = pairsOf(foldText(name));
		for (const { text } of words) {
			const value = dice(pairsOf(text), pairs);
			if (value >= minLikeness && value > (likeness.get(name) ?? 0)) likeness.set(name, value);
		}
	}
	return [...likeness]
		.sort(([, a], [, b]) => b - a)
		.slice(0, maxSuggestions)
		.map(([name]) => name);
}

const minLikeness = 0.34;
const maxSuggestions = 5;

function pairsOf(text: string): Set<string> {
	const characters = [...`^${text.replace(/[ー\s]/gu, '')}$`];
	return new Set(characters.slice(1).map((character, at) => characters[at]! + character));
}

/** Sørensen–Dice: twice what is common over the sum of both. */
function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	return (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size);
}
