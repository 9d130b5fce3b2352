import { z } from 'zod';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'literal-asterisks',
	group: 'structure',
	severity: 'warning',
	fix: 'unsafe',
	summary: { ja: '太字の印「**」が文字のまま表示される', en: 'A literal `**` is visible' },
	texts: {
		ja: {
			message: '「**」が太字にならず、そのまま表示されます。',
			hint: '対になっているか、内側に空白がないかを確かめてください。',
		},
		en: { message: '"**" is shown as it is.', hint: 'Check that it is paired and has no space inside.' },
	},
	docs: '対のない「**」と、内側に空白のある「** 太字 **」です。コードの中は対象外です。修正案は、内側の空白を消すか、行に一つだけ残った「**」を消します。',
	options: z.strictObject({}),
	check({ document, report }) {
		for (const { source, start: offset } of document.textRuns) {
			const marks = [...source.matchAll(/(?<![\\*])\*\*(?!\*)/gu)].filter(({ index }) => !isPower(source, index));
			for (const match of marks) {
				const start = offset + match.index;
				const end = start + 2;
				report({ start, end, edits: editsFor(document.text, start, marks.length) });
			}
		}
	},
});

/** `2**10` in prose about programming. */
function isPower(source: string, index: number): boolean {
	return /[\w)]$/u.test(source.slice(0, index)) && /^[\w(]/u.test(source.slice(index + 2));
}

function editsFor(text: string, start: number, count: number) {
	const lineStart = text.lastIndexOf('\n', start) + 1;
	const lineEnd = text.indexOf('\n', start) === -1 ? text.length : text.indexOf('\n', start);
	const line = text.slice(lineStart, lineEnd);
	const total = line.match(/\*\*/gu)?.length ?? 0;
	if (total % 2 === 1 && count === 1) return [{ start, end: start + 2, insert: '' }];
	if (total !== 2) return [];
	const before = text.slice(lineStart, start).split('**').length - 1;
	const isOpening = before === 0;
	const inside = isOpening
		? /^[ \t　]+/u.exec(text.slice(start + 2, lineEnd))
		: /[ \t　]+$/u.exec(text.slice(lineStart, start));
	if (inside === null) return [];
	return isOpening
		? [{ start: start + 2, end: start + 2 + inside[0].length, insert: '' }]
		: [{ start: start - inside[0].length, end: start, insert: '' }];
}
