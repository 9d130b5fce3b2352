import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{
			text: '本文です。\n\n⟦### 船⟧\n\n#### 帆\n\n### 網\n',
			fixed: '本文です。\n\n## 船\n\n### 帆\n\n## 網\n',
			params: [{ depth: 3 }],
		},
		{ text: '⟦### 船⟧\n\n## 市場\n', fixed: '## 船\n\n## 市場\n' },
		{ text: '⟦#### 帆⟧\n\n### 船\n', fixed: '## 帆\n\n## 船\n' },
	],
	passing: [
		{ text: '## 船\n\n### 帆\n' },
		{ text: '# 船\n' },
		{ text: '見出しのない本文です。\n\n> ### 引用の見出し\n' },
	],
});
