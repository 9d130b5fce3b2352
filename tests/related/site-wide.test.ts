import { describe, expect, test } from 'vitest';
import { minDisplacedShare } from '../../src/publication/related/inlinks.ts';
import { newspaper, relate } from './sketch.ts';
import type { Relations } from '../../src/publication/related/relate.ts';

const paper = newspaper(300);

describe('inlinks', () => {
	test.each([8, 9, 30, 300])('of %i documents each is linked from at least two others', (size) => {
		const { lists } = relate(paper.slice(0, size), { count: 6 });
		expect(inlinksOf(lists).filter(([, count]) => count < 2)).toEqual([]);
	});

	test('what takes a place scores at least 70% of what it displaced', () => {
		const relations = relate(paper, { count: 6 });
		const worst = relations.lists.flatMap(({ entries }, position) => {
			const best = relations.chosenByScore[position]!;
			const displaced = best.filter(({ id }) => entries.every((entry) => entry.id !== id));
			const arrived = entries.filter(({ id }) => best.every((entry) => entry.id !== id));
			return arrived.length === 0
				? []
				: [Math.min(...arrived.map((entry) => entry.score)) / Math.min(...displaced.map((entry) => entry.score))];
		});
		expect(worst.length).toBeGreaterThan(0);
		expect(worst.filter((share) => share < minDisplacedShare)).toEqual([]);
	});
});

describe('stability', () => {
	test('an added post changes at most 30 lists that do not show it', () => {
		const changes = [paper.length - 1, paper.length - 2, paper.length - 7, paper.length - 20].map((place) => {
			const added = paper[place]!.id;
			const before = listsOf(
				relate(
					withDays().filter(({ id }) => id !== added),
					{ count: 6 },
				),
			);
			const after = listsOf(relate(withDays(), { count: 6 }));
			return [...after].filter(
				([id, list]) => id !== added && !list.includes(added) && list.join() !== before.get(id)!.join(),
			).length;
		});
		expect(Math.max(...changes)).toBeLessThanOrEqual(30);
	});

	test('without newer posts an added one changes no older list at all', () => {
		const options = { count: 6, includeNewer: false };
		const before = listsOf(relate(withDays().slice(0, -1), options));
		const after = listsOf(relate(withDays(), options));
		after.delete(paper.at(-1)!.id);
		expect(after).toEqual(before);
	});
});

function withDays() {
	return paper.map((sketch, day) => Object.assign({ day }, sketch));
}

function listsOf({ lists }: Relations): Map<string, string[]> {
	return new Map(lists.map(({ id, entries }) => [id, entries.map((entry) => entry.id)]));
}

function inlinksOf(lists: Relations['lists']): [string, number][] {
	const counts = new Map(lists.map(({ id }) => [id, 0]));
	for (const { entries } of lists) for (const { id } of entries) counts.set(id, counts.get(id)! + 1);
	return [...counts];
}
