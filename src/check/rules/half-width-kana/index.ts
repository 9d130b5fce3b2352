import { z } from 'zod';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'half-width-kana',
	group: 'residue',
	severity: 'warning',
	fix: 'safe',
	summary: { ja: '半角カタカナがある', en: 'Half-width katakana' },
	texts: {
		ja: { message: '半角カタカナ「{text}」があります。', hint: '全角の「{full}」にしてください。' },
		en: { message: 'There is half-width katakana: "{text}".', hint: 'Write "{full}".' },
	},
	docs: '表記の揺れになり、濁点が離れて表示されることもあります。',
	options: z.strictObject({}),
	check({ document, report }) {
		const look = (source: string, offset: number) => {
			for (const match of source.matchAll(/[｡-ﾟ]+/gu)) {
				if (!/[ｦ-ﾝ]/u.test(match[0])) continue;
				const start = offset + match.index;
				const end = start + match[0].length;
				const full = match[0].normalize('NFKC').normalize('NFC');
				report({ start, end, params: { text: match[0], full }, edits: [{ start, end, insert: full }] });
			}
		};
		for (const key of ['title', 'description', 'excerpt']) {
			const entry = document.entry(key);
			if (typeof entry?.value === 'string')
				look(document.text.slice(entry.valueSpan.start, entry.valueSpan.end), entry.valueSpan.start);
		}
		for (const { source, start } of document.textRuns) look(source, start);
	},
});
