import { z } from 'zod';
import { defineRule } from '../../rule.ts';
import { suppressionsIn } from '../../suppressions.ts';

export default defineRule({
	name: 'suppression',
	group: 'residue',
	severity: 'warning',
	fix: null,
	summary: { ja: '見逃しの指定（kawaraban-ignore）に理由がない', en: 'A suppression without a reason' },
	texts: {
		ja: {
			message: '「{rule}」を見逃す理由が書かれていません。',
			hint: '<!-- kawaraban-ignore {rule}: 理由 --> と書いてください。',
		},
		en: {
			message: 'No reason is given for ignoring "{rule}".',
			hint: 'Write <!-- kawaraban-ignore {rule}: reason -->.',
		},
	},
	docs: '理由があれば、あとで見直せます。本文では <!-- kawaraban-ignore 規則: 理由 --> と書きます。行に一つだけ書けば次の段落や見出しに、行の終わりに書けばその行に効きます。kawaraban-ignore-file はファイル全体に効きます。フロントマターでは「# kawaraban-ignore 規則: 理由」と書きます。',
	options: z.strictObject({}),
	check({ document, report }) {
		for (const { rule, reason, start, end } of suppressionsIn(document)) {
			if (reason === '') report({ start, end, params: { rule } });
		}
	},
});
