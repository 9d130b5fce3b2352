import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{
			text: '朝です。\n\n⟦{% include ads.html %}⟧\n\n夜です。\n',
			fixed: '朝です。\n\n夜です。\n',
			params: [{ tag: '{% include ads.html %}' }],
		},
		{ text: '題名は⟦{{ page.title }}⟧です。\n' },
		{ text: '⟦{%- if x -%}⟧\n', fixed: '' },
	],
	passing: [
		{ text: '`{% include %}` と書きます。\n' },
		{ text: '```liquid\n{{ page.title }}\n```\n' },
		{ text: '集合 {a} は 50% を超えます。{ % }\n' },
	],
});
