import { documentTerms } from '../../src/publication/related/document.ts';
import { type RelatableDocument, relateDocuments, type Relations } from '../../src/publication/related/relate.ts';

/** What a test says of a document; everything else is filled in. */
export interface DocumentSketch {
	id: string;
	title?: string;
	body?: string;
	lede?: string;
	tags?: string[];
	category?: string;
	series?: string;
	chosen?: string[];
	isListed?: boolean;
	/** Days since 2026-01-01; else the place in the list. */
	day?: number;
}

const dayMs = 24 * 60 * 60 * 1000;

export function documentsOf(sketches: readonly DocumentSketch[]): RelatableDocument[] {
	return sketches.map(({ id, title = id, body = '', lede = '', tags = [], ...sketch }, place) => {
		const series = sketch.series ?? null;
		const categories = sketch.category === undefined ? [] : [sketch.category];
		return {
			id,
			url: `/${id}/`,
			publishedAt: Date.UTC(2026, 0, 1) + (sketch.day ?? place) * dayMs,
			category: sketch.category ?? null,
			series,
			chosen: sketch.chosen ?? [],
			isListed: sketch.isListed ?? true,
			terms: documentTerms({ title, headings: [], tags, categories, series, lede, body }),
		};
	});
}

export function relate(
	sketches: readonly DocumentSketch[],
	options: { count?: number; includeNewer?: boolean } = {},
): Relations {
	return relateDocuments(documentsOf(sketches), { count: 3, includeNewer: true, ...options });
}

/** The list of one document: ids, best first. */
export function listOf({ lists }: Relations, id: string): string[] {
	return lists.find((list) => list.id === id)!.entries.map((entry) => entry.id);
}

/** A paper of so many different articles on a handful of subjects, the same at every call. */
export function newspaper(size: number): DocumentSketch[] {
	const random = pseudoRandom(7);
	const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;
	const syllables = [...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモラリルレロ'];
	const name = () => Array.from({ length: 4 }, () => pick(syllables)).join('');
	const subjects = Array.from({ length: 40 }, () => ({ name: name(), words: Array.from({ length: 25 }, name) }));
	const general = Array.from({ length: 200 }, name);
	return Array.from({ length: size }, (_, place) => {
		const subject = subjects[Math.floor(random() ** 2 * subjects.length)]!;
		const own = Array.from({ length: 30 }, name);
		const words = (count: number) =>
			Array.from({ length: count }, () => pick(random() < 0.4 ? subject.words : random() < 0.6 ? own : general));
		return {
			id: `post-${String(place).padStart(4, '0')}`,
			title: `${subject.name}の${pick(own)}と${pick(general)}`,
			lede: `${subject.name}は${words(12).join('が')}`,
			body: `${subject.name}で${subject.name}を${words(200).join('の')}`,
			tags: random() < 0.7 ? [subject.name] : [],
			category: `分類${Math.floor(random() * 4)}`,
		};
	});
}

/** mulberry32 */
function pseudoRandom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}
