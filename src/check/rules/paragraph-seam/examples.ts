import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{ text: '港の朝は早い。\n\n⟦...沖へ向かいます。⟧\n', params: [{ head: '...沖へ向かいます。' }] },
		{ text: '港の朝は早い。\n\n⟦、沖へ向かいます。⟧\n\n⟦…そして戻ります。⟧\n' },
		{ text: '⟦」と漁師は言います。⟧\n' },
	],
	passing: [
		{ text: '港の朝は早い。\n\n「……海は広い」と漁師は言います。\n' },
		{ text: '> …海は広い。\n\n- …網\n' },
		{ text: '…\n\n.NETの話です。\n' },
	],
});
