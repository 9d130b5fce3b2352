import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{ text: '心構えは⟦３⟧つあります。\n', fixed: '心構えは3つあります。\n', params: [{ text: '３', half: '3' }] },
		{
			text: '---\ntitle: ⟦ＡＩ⟧の話\ndate: 2026-05-12\n---\n\n⟦１２．５％⟧増えました。\n',
			fixed: '---\ntitle: AIの話\ndate: 2026-05-12\n---\n\n12.5%増えました。\n',
		},
		{ text: '## ⟦Ｑ⟧：質問\n\n| 列 |\n| - |\n| ⟦ａｂｃ⟧ |\n', fixed: '## Q：質問\n\n| 列 |\n| - |\n| abc |\n' },
	],
	passing: [
		{ text: '心構えは3つ（三つ）あります。（Ⅲ）\n' },
		{ text: '`ＡＢＣ` は全角です。\n\n[全角](/ＡＢＣ/)\n' },
		{ text: '価格は、100～200円！？\n' },
	],
});
