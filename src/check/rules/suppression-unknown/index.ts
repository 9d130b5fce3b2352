import { z } from 'zod';
import { suggestionFor } from '../../../model/closest-name.ts';
import { defineRule } from '../../rule.ts';
import { suppressionsIn } from '../../suppressions.ts';
import { ruleNames } from '../names.ts';

export default defineRule({
	name: 'suppression-unknown',
	group: 'residue',
	severity: 'warning',
	fix: null,
	summary: {
		ja: '見逃しの指定（kawaraban-ignore）の規則名がない名前である',
		en: 'A suppression names a rule that does not exist',
	},
	texts: {
		ja: {
			message: '見逃しの指定の規則「{rule}」はありません。{suggestion}',
			hint: '規則の名前を直すか、指定を消してください。',
		},
		en: {
			message: 'There is no rule "{rule}" to ignore. {suggestion}',
			hint: 'Correct the name or remove the comment.',
		},
	},
	docs: '綴りを誤った指定は、何も見逃しません。規則の名前が変わったときにも気づけます。',
	options: z.strictObject({}),
	check({ document, report }) {
		for (const { rule, start, end } of suppressionsIn(document)) {
			if (ruleNames.has(rule)) continue;
			report({ start, end, params: { rule, suggestion: suggestionFor(rule, ruleNames) } });
		}
	},
});
