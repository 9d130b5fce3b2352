import { defineExamples } from '../../example.ts';

const head = (title: string) => `---\ntitle: "${title}"\ndate: 2026-05-12\ncategories: [暮らし]\n---\n\n`;

export default defineExamples({
	failing: [
		{
			text: `${head('港の朝はなぜ早いのか？')}⟦港の朝はなぜ早いのか？⟧\n\n本文です。\n`,
			fixed: `${head('港の朝はなぜ早いのか？')}本文です。\n`,
			params: [{ kind: '全体', kind_en: 'whole' }],
		},
		{
			text: `${head('2026年港の朝はなぜ早いのか？の全貌と活用法')}⟦# 港の朝はなぜ早いのか？⟧\n\n本文です。\n`,
			fixed: `${head('2026年港の朝はなぜ早いのか？の全貌と活用法')}本文です。\n`,
		},
		{ text: `${head('港の朝')}⟦港の朝⟧\n\n本文です。\n`, fixed: `${head('港の朝')}本文です。\n` },
	],
	passing: [
		{ text: `${head('港の朝はなぜ早いのか？')}本文です。\n\n港の朝はなぜ早いのか？\n` },
		{
			text: `${head('港の朝はなぜ早いのか？')}港の朝はなぜ早いのか？ 答えは潮の満ち引きにあります。この記事では、漁師の一日を追いながら考えます。市場の人にも話を聞きました。\n`,
		},
		{ text: `${head('港の朝')}船の話です。\n` },
	],
});
