import { describe, expect, test } from 'vitest';
import { listOf, newspaper, relate } from './sketch.ts';

const quantum = '量子コンピューターの量子ビットを冷却する装置。量子ビットの誤り訂正。';
const cooking = '味噌汁の出汁を昆布から取る。昆布と鰹節の出汁。';

describe('a list', () => {
	test('puts what shares the subject before what shares only the category', () => {
		const relations = relate([
			{ id: 'a', title: '量子ビットの冷却', body: quantum, category: '科学' },
			{ id: 'b', title: '昆布の選び方', body: cooking, category: '科学' },
			{ id: 'c', title: '誤り訂正の話', body: `${quantum}訂正符号`, category: '別' },
		]);
		expect(listOf(relations, 'a')).toEqual(['c', 'b']);
	});

	test('begins with what an editor chose, in that order', () => {
		const relations = relate([
			{ id: 'a', title: '量子ビット', body: quantum, chosen: ['c', 'b', 'nowhere', 'a'] },
			{ id: 'b', title: '昆布', body: cooking },
			{ id: 'c', title: '鰹節', body: cooking },
			{ id: 'd', title: '冷却装置', body: quantum },
		]);
		expect(listOf(relations, 'a')).toEqual(['c', 'b', 'd']);
	});

	test('never shows what is not to be listed, though it has a list of its own', () => {
		const relations = relate([
			{ id: 'a', title: '量子ビット', body: quantum },
			{ id: 'hidden', title: '冷却装置', body: quantum, isListed: false },
			{ id: 'c', title: '誤り訂正', body: quantum },
		]);
		expect([listOf(relations, 'a'), listOf(relations, 'hidden')]).toEqual([['c'], ['c', 'a']]);
	});

	test('breaks ties by date, the newer first, then by URL', () => {
		const relations = relate([
			{ id: 'self', title: '甲', body: '昆布とギンナン', day: 9 },
			{ id: 'z', title: '乙', body: '昆布とドウセン', day: 9 },
			{ id: 'b', title: '丙', body: '昆布とテツナベ', day: 9 },
			{ id: 'old', title: '丁', body: '昆布とナマリブタ', day: 1 },
		]);
		expect(listOf(relations, 'self')).toEqual(['b', 'z', 'old']);
	});

	test('is the same in whatever order the documents come', () => {
		const sketches = newspaper(60).map((sketch, day) => Object.assign({ day }, sketch));
		expect(relate(sketches.toReversed()).lists).toEqual(relate(sketches).lists);
	});
});

describe('tellings of one story', () => {
	test('stand in a list once, and never in that of another telling', () => {
		const relations = relate([
			story('first'),
			story('second', '、価格は未定'),
			story('third', '、発売は来春'),
			{
				id: 'other',
				title: '台所の広さと家電',
				body: '台所に置く冷蔵庫の大きさ。扉の向きと搬入経路。食器棚との間隔。',
			},
			{ id: 'more', title: '電気代の計算', body: '電力量計の読み方。料金単価と基本料金。冷蔵庫の例。' },
		]);
		expect(listOf(relations, 'first')).toEqual(['other', 'more']);
		expect(listOf(relations, 'other').filter((id) => ['first', 'second', 'third'].includes(id))).toHaveLength(1);
	});

	test('are no obstacle between parts of one series', () => {
		const relations = relate([
			{ ...story('part-1'), series: '空飛ぶ家電' },
			{ ...story('part-2', '、続報'), series: '空飛ぶ家電' },
			{ id: 'other', title: '昆布', body: cooking },
		]);
		expect(listOf(relations, 'part-1')[0]).toBe('part-2');
	});
});

describe('the words that say why', () => {
	test('stand in title, headings or tags of both, spelt as in the other', () => {
		const relations = relate([
			{ id: 'a', title: 'ｻｰﾊﾞｰの梱包と搬送の手配', body: 'サーバーを運ぶ。梱包と搬送。トラックの手配。' },
			{ id: 'b', title: 'サーバーの水冷配管と漏水の騒音', body: 'サーバーを冷やす。配管と漏水。ポンプの騒音。' },
		]);
		expect(relations.lists.map(({ entries }) => entries.map(({ words }) => words))).toEqual([
			[['サーバー']],
			[['ｻｰﾊﾞｰ']],
		]);
	});
});

function story(id: string, more = '') {
	return {
		id,
		title: `ヤマト電機が空飛ぶ冷蔵庫を発表${more}`,
		lede: 'ヤマト電機は空飛ぶ冷蔵庫を発表した。重さは二百キロ。',
		body: `ヤマト電機は空飛ぶ冷蔵庫を発表した。冷蔵庫は時速八十キロで飛ぶ。${more}`,
	};
}
