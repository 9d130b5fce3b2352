import { z } from 'zod';
import type { PostFrontMatter } from '../../../model/front-matter.ts';
import { splitPostFileName } from '../../../model/date.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'date-url-mismatch',
	group: 'front-matter',
	severity: 'info',
	fix: null,
	summary: { ja: 'ファイル名の日付とURLの日付が違う', en: 'The dates of file name and URL differ' },
	texts: {
		ja: {
			message: 'ファイル名の日付は{name}、URLの日付は{date}です。',
			hint: '「{name}」の付いたリンクは切れます。日付か時差を確かめてください。',
		},
		en: {
			message: 'The file name says {name}, the URL {date}.',
			hint: 'Links with "{name}" are dead; check the date and its offset.',
		},
	},
	docs: '「+0000」で書かれた夕方の日時は、日本では翌日になります。URLに日付がないサイトでは調べません。',
	options: z.strictObject({}),
	check({ document, site, report }) {
		if (document.kind !== 'post' || document.frontMatter === null) return;
		const { date, permalink } = document.frontMatter as PostFrontMatter;
		const showsDay =
			/:day|:y_day|:short_year|:i_day/u.test(permalink ?? site.permalink) ||
			['date', 'pretty', 'ordinal', 'weekdate'].includes(site.permalink);
		const name = splitPostFileName(document.file.slice(document.file.lastIndexOf('/') + 1));
		const entry = document.entry('date');
		if (!showsDay || name === null || entry === undefined) return;
		const [year = '', month = '', day = ''] = name.date.split('-');
		const named = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
		if (named !== date.slice(0, 10)) report({ ...entry.valueSpan, params: { name: named, date: date.slice(0, 10) } });
	},
});
