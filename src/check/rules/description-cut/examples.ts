import { defineExamples } from '../../example.ts';

const post = (line: string) => `---\ntitle: 港の朝\ndate: 2026-05-12\n${line}\n---\n\n本文です。\n`;
const whole = '港の朝は早く、まだ暗いうちから船が出ます。漁師は網を積み、天気図を確かめ、沖の漁場へ向かいます。';

export default defineExamples({
	failing: [
		{
			text: post(`description: ⟦"${whole}市場では、朝五時の..."⟧ # 要約`),
			fixed: post(`description: "${whole}" # 要約`),
		},
		{ text: post(`excerpt: ⟦'${whole}市場では、仲買人が'⟧`), fixed: post(`excerpt: '${whole}'`) },
		{
			text: post(
				'description: ⟦港の朝は早く、まだ暗いうちから船が出るので、漁師は網を積み、天気図を確かめ、沖の漁場へ向か⟧',
			),
		},
	],
	passing: [
		{ text: post('excerpt: 港の朝はなぜ早いのでしょうか？漁師と市場の一日を追い、潮の満ち引きとの関わりを探る') },
		{ text: post(`description: ${whole}`) },
		{ text: post('excerpt: 港の朝を歩く') },
		{
			text: post(
				'description: 港の朝の船の動き、市場の競り、灯台の光、天気図の読み方までを、写真とともに一つずつていねいに解説',
			),
		},
	],
});
