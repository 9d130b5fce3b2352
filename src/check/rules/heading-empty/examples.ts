import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{ text: '本文です。\n\n⟦###⟧\n\n続きです。\n', fixed: '本文です。\n\n続きです。\n' },
		{ text: '⟦## ##⟧\n\n本文です。\n', fixed: '本文です。\n' },
		{ text: '⟦# \u200B⟧\n\n⟦##⟧\n', fixed: '' },
	],
	passing: [{ text: '### 船\n' }, { text: '## ![船の写真](/assets/a.png)\n' }, { text: '```\n##\n```\n' }],
});
