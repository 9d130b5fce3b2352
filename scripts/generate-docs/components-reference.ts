import { z } from 'zod';
import type { Component } from '../../src/markdown/components/component.ts';
import { components } from '../../src/markdown/components/components.ts';
import { describeForm } from './forms.ts';
import { code, generatedNote, markdownTable } from './markdown-table.ts';
import type { SettingSchema } from './setting-schema.ts';

/** docs/components.md: every component that an article in MDX may use, as the components describe themselves. */
export function componentsReference(): string {
	return `${generatedNote}

# MDXの部品

拡張子が \`.mdx\` の記事で使える部品の一覧です。\`import\` は要りません。属性の値は \`"…"\` で囲みます。例は[編集者の手引き](handbook.md)にあります。

${[...components.values()].map(describe).join('\n\n')}
`;
}

function describe({ name, summary, place, content, attributes }: Component): string {
	const notes = [
		place === 'inline' ? '文の中に置きます。' : '前後を空行で区切って置きます。',
		content === 'blocks'
			? '開始タグと終了タグの間に、空行で区切って文章を書きます。'
			: '中に文章は書けません。「/>」で閉じます。',
	];
	const { properties = {}, required = [] } = z.toJSONSchema(attributes, { io: 'input' }) as SettingSchema;
	const rows = Object.entries(properties).map(([attribute, schema]) => [
		code(attribute),
		describeForm(schema),
		required.includes(attribute) ? '必ず書く' : schema.default === undefined ? '' : code(String(schema.default)),
		schema.description ?? '',
	]);
	const table =
		rows.length === 0 ? '属性はありません。' : markdownTable(['属性', '書き方', '書かないとき', '意味'], rows);
	return `## ${name}\n\n${summary}。${notes.join('')}\n\n${table}`;
}
