import { z } from 'zod';
import { defineRule } from '../../rule.ts';
import { wholeLines } from '../../text-edit.ts';
import { findReply } from './replies.ts';

export default defineRule({
	name: 'model-reply',
	group: 'residue',
	severity: 'error',
	fix: 'unsafe',
	summary: {
		ja: '言語モデルの返事（承知しました、申し訳ありませんが…、I apologize）が残っている',
		en: "A language model's refusal or acknowledgement is left in the text",
	},
	texts: {
		ja: {
			message: '言語モデルの返事と思われる文「{reply}」が残っています。',
			hint: '返事を消し、記事として成り立つか読み直してください。',
		},
		en: {
			message: 'This reads as a reply of a language model: "{reply}".',
			hint: 'Remove it and read the article again.',
		},
	},
	docs: '依頼への返事（「はい、承知しました」「以下に記事を作成します」）と、断り（「申し訳ありませんが、検索できません」「As an AI language model」）を、段落・見出し・題名・説明文の書き出しから見つけます。かぎかっこの中で引用しているもの、引用文やコードの中のものは対象外です。修正案は、返事だけの段落を消します。断りは記事全体に関わるため、人が直してください。',
	options: z.strictObject({}),
	check({ document, report }) {
		for (const key of ['title', 'description', 'excerpt']) {
			const entry = document.entry(key);
			if (entry === undefined || typeof entry.value !== 'string') continue;
			const reply = findReply(entry.value);
			if (reply !== null) report({ ...entry.valueSpan, params: { reply: reply.text } });
		}
		for (const { kind, container, text, start, end } of document.articleBlocks) {
			if (container === 'quote' || (kind !== 'paragraph' && kind !== 'heading')) continue;
			const reply = findReply(text);
			if (reply === null) continue;
			const edits = reply.isWhole ? [{ ...wholeLines(document.text, { start, end }), insert: '' }] : [];
			report({ start, end, params: { reply: reply.text }, edits });
		}
	},
});
