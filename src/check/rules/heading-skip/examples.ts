import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{
			text: '## 港\n\n⟦#### 船⟧\n\n本文です。\n',
			fixed: '## 港\n\n### 船\n\n本文です。\n',
			params: [{ from: 2, to: 4, expected: 3 }],
		},
		{ text: '## 港\n\n### 船\n\n⟦##### 帆⟧\n', fixed: '## 港\n\n### 船\n\n#### 帆\n' },
		{ text: '# 題\n\n⟦### 節⟧\n', fixed: '# 題\n\n## 節\n' },
	],
	passing: [
		{ text: '## 港\n\n### 船\n\n## 市場\n' },
		{ text: '### 船\n\n#### 帆\n\n## 市場\n' },
		{ text: '## 港\n\n> #### 引用の見出し\n' },
	],
});
