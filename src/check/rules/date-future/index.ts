import { z } from 'zod';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'date-future',
	group: 'front-matter',
	severity: 'info',
	fix: null,
	summary: { ja: '日付が未来である', en: 'The date is in the future' },
	texts: {
		ja: { message: '日付「{date}」は未来です。{effect}', hint: '予約でなければ直してください。' },
		en: { message: 'The date "{date}" is in the future.', hint: 'Correct it unless it is scheduled.' },
	},
	docs: 'site.yaml の future が false のサイトでは、その日時まで公開されません。',
	options: z.strictObject({}),
	checkSite({ index, site, report }) {
		for (const { file, date, published, places } of index.documents) {
			if (date === null || !published || Date.parse(date) <= index.now.getTime()) continue;
			const effect = site.future ? 'いま公開されます。' : 'それまで公開されません。';
			report({ file, place: places.date, params: { date, effect } });
		}
	},
});
