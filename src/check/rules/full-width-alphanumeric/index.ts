import { z } from 'zod';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'full-width-alphanumeric',
	group: 'residue',
	severity: 'warning',
	fix: 'safe',
	summary: { ja: '全角の英数字がある', en: 'Full-width Latin letters or digits' },
	texts: {
		ja: { message: '全角の英数字「{text}」があります。', hint: '半角の「{half}」にしてください。' },
		en: { message: 'There are full-width characters: "{text}".', hint: 'Write "{half}".' },
	},
	docs: '表記の揺れになり、検索にも掛かりにくくなります。縦組みの決まりで一桁だけ全角にする媒体は、この規則を off にしてください。',
	options: z.strictObject({}),
	check({ document, report }) {
		const look = (source: string, offset: number) => {
			for (const match of source.matchAll(
				/[Ａ-Ｚａ-ｚ０-９](?:[Ａ-Ｚａ-ｚ０-９．，％＋＆＠]*[Ａ-Ｚａ-ｚ０-９％])?/gu,
			)) {
				const start = offset + match.index;
				const end = start + match[0].length;
				const half = match[0].normalize('NFKC');
				report({ start, end, params: { text: match[0], half }, edits: [{ start, end, insert: half }] });
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
