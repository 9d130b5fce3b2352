import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{
			text: '⟦はい、承知しました。それでは記事を作成します。⟧\n\n朝の空は東から明るくなります。\n',
			fixed: '朝の空は東から明るくなります。\n',
			params: [{ reply: 'はい、承知しました。' }],
		},
		{ text: '⟦I apologize, but I am currently unable to perform web searches.⟧\n' },
		{ text: '⟦申し訳ありませんが、ご指定の製品に関する具体的な検索結果は見つかりませんでした。⟧\n' },
		{
			text: '⟦以下に、ご要望に沿って記事の続きを作成します。⟧\n\n潮の満ち引きは月が起こします。\n',
			fixed: '潮の満ち引きは月が起こします。\n',
		},
		{ text: '⟦As an AI language model, I do not have personal opinions.⟧\n' },
		{ text: '⟦Certainly! Here is the article you asked for:⟧\n\n本文です。\n', fixed: '本文です。\n' },
		{ text: '---\ntitle: ⟦"I\'m sorry, but I can\'t help with that."⟧\ndate: 2026-05-12\n---\n\n本文です。\n' },
	],
	passing: [
		{ text: '「はい、承知しました」という返事が原稿に残ることがあります。\n' },
		{ text: '窓口の係は申し訳なさそうに「検索できません」と答えました。\n' },
		{ text: '> I apologize, but I cannot do that.\n\n有名な台詞です。\n' },
		{ text: '以下の表は、主な作物の収穫量をまとめたものです。\n\n彼らは危険を承知しました上で出航したのです。\n' },
		{ text: '私も承知の上で引き受けました。申し訳ないのですが、気になる点もあります。\n' },
		{ text: '提供された資料をもとに、市は計画を作成しました。委員会が確認しています。\n' },
	],
});
