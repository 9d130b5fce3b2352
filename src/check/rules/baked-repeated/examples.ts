import { defineExamples } from '../../example.ts';

const related = '## 関連記事\n\n- [船の話](/2026/05/01/fune/)\n\n';
const marked = related.replace('## 関連記事', '⟦## 関連記事⟧');

export default defineExamples({
	failing: [
		{
			text: `本文です。\n\n${related}---\n\n${marked}`,
			fixed: `本文です。\n\n${related}`,
			params: [{ heading: '関連記事', line: 9 }],
		},
		{ text: `${related}${marked}${marked}`, fixed: related },
		{ text: `${related}## 市場\n\n続きです。\n\n${marked}`, fixed: `${related}## 市場\n\n続きです。\n\n` },
	],
	passing: [
		{ text: `本文です。\n\n${related}` },
		{ text: `${related}## あわせて読みたい\n\n- [網の話](/2026/05/02/ami/)\n` },
		{ text: '## 関連記事\n\n本文です。\n\n## 関連記事\n\n本文です。\n' },
	],
});
