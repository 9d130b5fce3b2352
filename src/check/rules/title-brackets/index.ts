import { z } from 'zod';
import { defineRule } from '../../rule.ts';

const pairs: Record<string, string> = {
	'「': '」',
	'『': '』',
	'（': '）',
	'(': ')',
	'【': '】',
	'［': '］',
	'[': ']',
	'〈': '〉',
	'《': '》',
	'“': '”',
};
const closing = new Map(Object.entries(pairs).map(([open, close]) => [close, open]));

export default defineRule({
	name: 'title-brackets',
	group: 'front-matter',
	severity: 'warning',
	fix: null,
	summary: { ja: '題名のかっこが対になっていない', en: 'Unbalanced brackets in the title' },
	texts: {
		ja: { message: '題名の「{bracket}」に対がありません。', hint: '題名が途中で切れていないか確かめてください。' },
		en: { message: 'The "{bracket}" in the title has no partner.', hint: 'Check whether the title was cut.' },
	},
	docs: '字数で切られた題名に多い跡です。半角と全角のかっこの組は対と見なします。',
	options: z.strictObject({}),
	check({ document, report }) {
		const entry = document.entry('title');
		if (typeof entry?.value !== 'string') return;
		const bracket = findUnpaired(entry.value);
		if (bracket !== null) report({ ...entry.valueSpan, params: { bracket } });
	},
});

function findUnpaired(title: string): string | null {
	const open: string[] = [];
	for (const character of title.normalize('NFC')) {
		if (pairs[character] !== undefined) open.push(character);
		else if (closing.has(character) && !isEmoticon(title, character)) {
			const last = open.pop();
			if (last === undefined || family(last) !== family(closing.get(character)!)) return character;
		}
	}
	return open.at(-1) ?? null;
}

function family(bracket: string): string {
	return bracket.normalize('NFKC');
}

/** `1)` as a number, `:)` */
function isEmoticon(title: string, character: string): boolean {
	return character === ')' && !title.includes('(') && !title.includes('（') && /(?:^|\s)(?:\d+|[:;])\)/u.test(title);
}
