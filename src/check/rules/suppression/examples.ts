import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{ text: '⟦<!-- kawaraban-ignore sentinel -->⟧\n\n---END---\n', params: [{ rule: 'sentinel' }] },
		{ text: '本文です。 ⟦<!-- kawaraban-ignore placeholder: -->⟧\n' },
		{ text: '⟦<!-- kawaraban-ignore-file heading-h1 -->⟧\n' },
	],
	passing: [
		{ text: '<!-- kawaraban-ignore sentinel: 目印の例 -->\n\n---END---\n' },
		{ text: '`<!-- kawaraban-ignore sentinel -->` と書きます。\n' },
		{ text: '<!-- 下書き -->\n' },
	],
});
