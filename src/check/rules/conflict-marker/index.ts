import { z } from 'zod';
import { defineRule } from '../../rule.ts';
import type { Edit } from '../../text-edit.ts';

export default defineRule({
	name: 'conflict-marker',
	group: 'residue',
	severity: 'error',
	fix: 'unsafe',
	summary: {
		ja: 'Gitの衝突の印（<<<<<<<、=======、>>>>>>>）が残っている',
		en: 'Git conflict markers are left in the text',
	},
	texts: {
		ja: {
			message: 'Gitの衝突の印「{marker}」が残っています。',
			hint: 'どちらの文面を残すか決めて、印を消してください。',
		},
		en: {
			message: 'The Git conflict marker "{marker}" is left in the text.',
			hint: 'Keep one side and remove the markers.',
		},
	},
	docs: '二つの版を合わせるときの印です。「=======」は見出しの下線でもあるため、「<<<<<<<」か「>>>>>>>」と組になっているものだけを見つけます。修正案は印の行だけを消します。両方の文面が残るので、読み比べて一方を消してください。',
	options: z.strictObject({}),
	check({ document, report }) {
		const { text } = document;
		const markers = [
			...text.matchAll(/^(?:<{7}(?: [^\n]*)?|\|{7}(?: [^\n]*)?|={7}|>{7}(?: [^\n]*)?)[ \t]*$/gmu),
		].filter(({ index }) => !isShown(document, index));
		const isConflict = markers.some(([marker]) => marker.startsWith('<') || marker.startsWith('>'));
		if (!isConflict) return;
		for (const match of markers) {
			const start = match.index;
			const end = start + match[0].length;
			const edit: Edit = { start, end: Math.min(end + 1, text.length), insert: match[0].startsWith('=') ? '\n' : '' };
			report({ start, end, params: { marker: match[0].trimEnd() }, edits: [edit] });
		}
	},
});

/** In a fenced code block; markers indented like code are not at the line's start. */
function isShown(document: { isVerbatim(offset: number): boolean; bodyStart: number }, offset: number): boolean {
	return offset >= document.bodyStart && document.isVerbatim(offset);
}
