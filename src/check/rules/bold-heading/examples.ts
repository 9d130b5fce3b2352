import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{
			text: '⟦**港の朝**⟧\n\n船が出ます。\n',
			fixed: '## 港の朝\n\n船が出ます。\n',
			params: [{ text: '港の朝', mark: '##' }],
		},
		{
			text: '## 港\n\n⟦**1. 船の出る前：**⟧\n\n網を積みます。\n',
			fixed: '## 港\n\n### 1. 船の出る前\n\n網を積みます。\n',
		},
		{ text: '⟦__漁師の皆さんへ。__⟧\n\n網を積みます。\n', fixed: '## 漁師の皆さんへ\n\n網を積みます。\n' },
		{
			text: '## 港\n\n⟦**船の出る前**⟧\n網を積みます。\n',
			fixed: '## 港\n\n### 船の出る前\n\n網を積みます。\n',
		},
	],
	passing: [
		{ text: '**港の朝**は早い。\n\n船が出ます。\n' },
		{ text: '**強み:**\n\n- 速い\n- 安い\n' },
		{ text: '**[船の話](/2026/05/01/fune/)**\n\n船が出ます。\n' },
		{ text: '**この港では、船が出る前にかならず全員で天気図を確かめることにしています。**\n\n続きです。\n' },
		{ text: '- **港の朝**\n\n船が出ます。\n' },
		{ text: '**持ち物：**\n網とかごです。\n' },
		{ text: '**もし漁師なら、**\n網を積みます。\n' },
	],
});
