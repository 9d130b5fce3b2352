import { defineExamples } from '../../example.ts';

const opening = '港の朝は早く、まだ暗いうちから船が出ます。漁師は網を積み、天気図を確かめます。';

export default defineExamples({
	failing: [
		{ text: `${opening}\n\n市場の話です。\n\n⟦${opening}そして沖へ向かいます。⟧\n`, params: [{ line: 7 }] },
		{ text: `港の朝とは？\n\n${opening}\n\n市場の話です。\n\n⟦港の朝とは？ ${opening}⟧\n` },
		{
			text: `## 港の朝とは？\n\n${opening}\n\n市場の話です。\n\n⟦## 港の朝とは？⟧\n\n${opening}\n\n船の話です。\n\n⟦${opening}⟧\n`,
		},
	],
	passing: [
		{ text: `${opening}\n\n港の朝は早いのですが、夜も遅くまで人がいます。灯台の光が沖を照らします。\n` },
		{ text: '港の朝です。\n\n船が出ます。\n\n港の朝です。\n' },
		{ text: `${opening}\n\n> ${opening}\n` },
	],
});
