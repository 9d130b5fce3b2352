import { z } from 'zod';
import { reportBakedBlocks } from '../../report-baked-blocks.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'baked-call-to-action',
	group: 'links',
	severity: 'warning',
	fix: 'unsafe',
	summary: { ja: '問い合わせなどの案内が本文に書き込まれている', en: 'A call to action is baked into the text' },
	texts: {
		ja: {
			message: '本文に「{heading}」が書き込まれています。',
			hint: '消してください。案内は calls-to-action.yaml からサイトが出します。',
		},
		en: { message: '"{heading}" is written into the text.', hint: 'Remove it; the site adds calls to action.' },
	},
	docs: '文面を変えるたびに全記事を直すことになります。見出しの下に、計測用の印（utm_medium=cta）の付いたリンクか、問い合わせページへのリンクだけの段落があるものです。',
	options: z.strictObject({}),
	check: reportBakedBlocks('call-to-action'),
});
