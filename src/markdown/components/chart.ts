import type { Element, ElementContent } from 'hast';
import { z } from 'zod';
import { label, oneOf } from './attribute-types.ts';
import { defineComponent, element, type Problem, text } from './component.ts';
import { type ChartTable, readChartTable } from './chart-table.ts';

/**
 * A chart drawn from a Markdown table: labels in the first column, numbers in the others. The table stays and is what
 * assistive technology reads; the drawing beside it is made of `<meter>`s, which need neither styles nor scripts.
 */
export const Chart = defineComponent({
	name: 'Chart',
	summary: '表から描くグラフ。表もそのまま残る',
	attributes: z.strictObject({
		type: oneOf(['bar', 'line'])
			.default('bar')
			.meta({ description: 'bar＝項目を比べる横の棒、line＝推移を見せる縦の棒' }),
		title: label.meta({ description: 'グラフの題名' }),
		unit: label.optional().meta({ description: '数値の単位', examples: ['%', '億円'] }),
	}),
	place: 'block',
	content: 'blocks',
	render({ type, title, unit }, children, problem) {
		const table = findTable(children, problem);
		const data = table && readChartTable(table);
		// The region around the table takes its name from this.
		table?.children.unshift(element('caption', 'visually-hidden', [text(title)]));
		if (table && !data) problem('数値の列が一つ以上ある表 / a table with at least one column of numbers');
		const caption = [text(title), ...(unit ? [element('span', 'chart-unit', [text(`（単位：${unit}）`)])] : [])];
		return element('figure', `chart chart-${type}`, [
			element('figcaption', undefined, caption),
			...(data ? [plot(data)] : []),
			...children,
		]);
	},
});

function findTable(children: ElementContent[], problem: Problem): Element | undefined {
	const blocks = children.filter((child) => child.type === 'element');
	const [table] = blocks;
	if (table?.tagName === 'table' && blocks.length === 1) return table;
	problem('表を一つだけ / one table and nothing else');
	return undefined;
}

function plot(table: ChartTable): Element {
	const rows = table.rows.map((row) =>
		element('div', 'chart-row', [
			element('span', 'chart-label', [text(row.label)]),
			...row.values.map((value, series) => datum(value, series, table)),
		]),
	);
	const drawing = element('div', 'chart-plot', [...legend(table), ...rows]);
	drawing.properties['ariaHidden'] = 'true';
	return drawing;
}

/** One series needs no key: the caption names it. */
function legend(table: ChartTable): Element[] {
	if (table.series.length < 2) return [];
	const names = table.series.map((name, series) =>
		element('span', `chart-key chart-series-${series + 1}`, [text(name)]),
	);
	return [element('div', 'chart-legend', names)];
}

function datum(value: ChartTable['rows'][number]['values'][number], series: number, table: ChartTable): Element {
	const meter = element('meter', undefined, []);
	meter.properties = { min: String(table.min), max: String(table.max), value: String(value.number ?? table.min) };
	return element('span', `chart-datum chart-series-${series + 1}`, [
		...(value.number === undefined ? [] : [meter]),
		element('span', 'chart-value', [text(value.written)]),
	]);
}
