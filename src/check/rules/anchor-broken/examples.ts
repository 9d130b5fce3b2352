import { defineExamples } from '../../example.ts';

const others = {
	'content/posts/2026-04-01-todai.md': '---\ntitle: 灯台の光\ndate: 2026-04-01\n---\n\n## 光の届く距離\n\n本文です。\n',
};

export default defineExamples({
	failing: [
		{ text: '[船](⟦#船⟧)\n\n## 港\n', params: [{ href: '#船', fragment: '船' }] },
		{ text: '[距離](⟦/2026/04/01/todai/#光の高さ⟧)\n', others },
		{ text: '[船](⟦/2026/05/12/minato-no-asa/#船⟧)\n\n## 港\n' },
	],
	passing: [
		{
			text: '[港](#港) [距離](/2026/04/01/todai/#%E5%85%89%E3%81%AE%E5%B1%8A%E3%81%8F%E8%B7%9D%E9%9B%A2)\n\n## 港\n',
			others,
		},
		{ text: '<a id="fune"></a>\n\n[船](#fune) [上](#top) [一覧](/tags/#a)\n' },
		{ text: '注です[^1]。\n\n[^1]: 注の文です。\n\n[注へ](#fn-1)\n' },
	],
});
