import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{
			text: '⟦<!-- kawaraban-ignore sentinal: 目印の例 -->⟧\n\n---END---\n',
			params: [{ rule: 'sentinal', suggestion: '（sentinel？）' }],
		},
		{ text: '本文です。 ⟦<!-- kawaraban-ignore 伏せ字: 例 -->⟧\n', params: [{ rule: '伏せ字', suggestion: '' }] },
		{ text: '⟦<!-- kawaraban-ignore-file headings: 例 -->⟧\n' },
	],
	passing: [
		{ text: '<!-- kawaraban-ignore sentinel: 目印の例 -->\n\n---END---\n' },
		{ text: '`<!-- kawaraban-ignore sentinal: 例 -->` は誤りです。\n' },
		{ file: 'content/posts/2026-05-12-asa.mdx', text: '{/* kawaraban-ignore sentinel: 目印の例 */}\n\n---END---\n' },
	],
});
