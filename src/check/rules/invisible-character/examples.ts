import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{ text: '港の⟦\u200B⟧朝は早い。\n', fixed: '港の朝は早い。\n', params: [{ codePoint: 'U+200B' }] },
		{
			text: '---\ntitle: "港⟦\u2060⟧の朝"\ndate: 2026-05-12\n---\n\n本文です。\n',
			fixed: '---\ntitle: "港の朝"\ndate: 2026-05-12\n---\n\n本文です。\n',
		},
		{ text: '朝⟦\uFEFF⟧と夜⟦\u00AD\u00AD⟧です。\n', fixed: '朝と夜です。\n' },
		{ text: '漢字⟦\u200D⟧です。\n', fixed: '漢字です。\n' },
	],
	passing: [
		{ text: '家族👨\u200D👩\u200D👧で港へ行きました。\n' },
		{ text: '葛\u{E0100}城市の話です。❤\uFE0F\n' },
		{ text: '`a\u200Bb` はゼロ幅空白を含みます。\n' },
		{ text: 'イングランドの旗は🏴󠁧󠁢󠁥󠁮󠁧󠁿です。\n' },
	],
});
