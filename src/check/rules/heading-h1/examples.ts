import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{ text: '⟦# 港の朝⟧\n\n本文です。\n', fixed: '## 港の朝\n\n本文です。\n', params: [{ text: '港の朝' }] },
		{ text: '本文です。\n\n⟦# 市場⟧\n\n⟦# 船 #⟧\n', fixed: '本文です。\n\n## 市場\n\n## 船 #\n' },
		{ text: '> ⟦# 引用の見出し⟧\n', fixed: '> ## 引用の見出し\n' },
	],
	passing: [
		{ text: '## 港の朝\n\n本文です。\n' },
		{ text: '```\n# 注釈\n```\n' },
		{ text: '#港 と付けて投稿します。\n' },
	],
});
