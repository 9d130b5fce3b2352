import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{ text: '## 港の朝\n\n本文です。\n\n⟦## 港の朝⟧\n\n本文です。\n', params: [{ text: '港の朝', line: 7 }] },
		{
			text: '## 船\n\n### 沖で働く人たちの長い一日\n\n## 網\n\n⟦### 沖で働く人たちの長い一日！⟧\n',
			fixed: '## 船\n\n### 沖で働く人たちの長い一日\n\n## 網\n\n',
		},
		{
			text: '## 船\n\n### 課題\n\n本文です。\n\n⟦### 課題⟧\n\n## 網\n\n本文です。\n',
			fixed: '## 船\n\n### 課題\n\n本文です。\n\n## 網\n\n本文です。\n',
		},
	],
	passing: [
		{ text: '## 船\n\n### 課題\n\n## 網\n\n### 課題\n' },
		{ text: '## 港の朝\n\n## 港の夜\n' },
		{ text: '## 港\n\n```\n## 港\n```\n' },
	],
});
