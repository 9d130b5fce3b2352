import { defineExamples } from '../../example.ts';

const long = '港の朝は早く、まだ暗いうちから船が出ます。'.repeat(80);

export default defineExamples({
	failing: [
		{ text: `⟦${long}⟧\n`, params: [{ length: 1680 }] },
		{ text: `⟦港の朝です。⟧\n\n${long}\n\n## 関連記事\n\n- [船の話](/2026/05/01/fune/)\n` },
		{ text: '⟦港の朝は早い。⟧\n', options: { min_length: 5 } },
	],
	passing: [{ text: `## 港の朝\n\n${long}\n` }, { text: '短い記事です。\n' }, { text: `\`\`\`\n${long}\n\`\`\`\n` }],
});
