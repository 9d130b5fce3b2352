import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{ text: '⟦［会社名］⟧は、工場を増やすと発表しました。\n', params: [{ placeholder: '［会社名］' }] },
		{ text: '⟦（ここに図を挿入）⟧\n\n水は低いほうへ流れます。\n' },
		{ text: '売上は⟦TODO:⟧ 後で調べる。\n' },
		{ text: '⟦Lorem ipsum⟧ dolor sit amet.\n' },
		{ text: '⟦[Insert company name here]⟧は発表しました。\n' },
	],
	passing: [
		{ text: '「〇〇について教えて」と話しかけると、音声で答えます。\n' },
		{ text: '[画像](/assets/a.png)を見ると、橋の形が分かります。\n' },
		{ text: '申込書の「［会社名］」の欄に記入します。\n\n`TODO:` という印を使います。\n' },
		{ text: 'TODOリストを作る人が増えています。\n' },
	],
});
