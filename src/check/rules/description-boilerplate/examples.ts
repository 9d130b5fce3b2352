import { defineExamples } from '../../example.ts';

const post = (line: string) => `---\ntitle: 港の朝\ndate: 2026-05-12\n${line}\n---\n\n本文です。\n`;

export default defineExamples({
	failing: [
		{ text: post('description: ⟦この記事では、港の朝について詳しく解説します。⟧'), params: [{ key: 'description' }] },
		{ text: post('excerpt: ⟦"港の最新情報をわかりやすくお届けします。"⟧') },
		{ text: post('description: ⟦最新ニュース⟧') },
	],
	passing: [
		{ text: post('description: 港の朝は早く、まだ暗いうちから船が出ます。この記事では、漁師の一日を追いました。') },
		{ text: post('excerpt: 港の最新の桟橋を歩きました。') },
		{ text: '本文です。\n' },
	],
});
