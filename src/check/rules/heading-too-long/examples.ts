import { defineExamples } from '../../example.ts';

const long = '港の朝は早く、'.repeat(15);

export default defineExamples({
	failing: [
		{ text: `⟦## ${long}⟧\n`, params: [{ length: 105, max: 100 }] },
		{ text: `⟦${long}\n---⟧\n` },
		{ text: '⟦### 港の朝はとても早くて、まだ暗いうちから船が出ます⟧\n', options: { max: 20 } },
	],
	passing: [{ text: '## 港の朝\n' }, { text: `${long}\n` }, { text: `## ${'𠮷'.repeat(100)}\n` }],
});
