/** A query that a reader might type, and the articles (beginnings of their file names) that answer it. */
export interface EvaluatedQuery {
	class: QueryClass;
	text: string;
	/** Any one of them among the first five is a success: most stories are told more than once. */
	expected: string[];
	/** Whether the reader looks for one story, rather than for a subject. */
	isKnownItem: boolean;
}

export type QueryClass =
	| 'company'
	| 'kanji'
	| 'single kanji'
	| 'hiragana'
	| 'katakana'
	| 'okurigana'
	| 'mixed'
	| 'width and case'
	| 'phrase'
	| 'trap';

export const queries: EvaluatedQuery[] = [
	...known('company', {
		イーライリリー: '2025-09-09-2-tunelab',
		コカ・コーラ: '2025-09-24-2-ai-article',
		リコー: '2025-10-11-3-gpt-5ai',
		'東京メトロ NEC': '2025-09-26-3-necai',
		'ローソン NEC': '2025-10-30-2-necai 2025-11-02-3-necai',
		パナソニック: '2025-10-17-1-reflect-ditai',
		みずほ: '2025-10-21-3-fgwbai',
		'Cognigy 買収': '2025-09-11-1-nicecognigy 2025-09-11-3-nicecognigycx',
		ダイキン: '2025-11-05-2-ai-article',
		FuriosaAI: '2025-09-27-1-furiosaaiai 2025-09-27-2-furiosaainxt',
	}),
	...known('kanji', {
		音声著作権: '2025-11-14-3-aidb',
		滋賀県庁: '2025-10-30-3-nttai',
		配車最適化: '2026-04-12-logistics-ai-dispatch',
		税優遇延長: '2025-10-13-1-ai-article',
		融資稟議: '2025-10-05-3-tempestaiai',
		希土類元素: '2025-11-02-3-ai-article',
		独占禁止調査: '2025-12-06-3-eumeta',
		臨床開発: '2025-11-06-1-phasevai',
		遠隔制御: '2025-11-21-2-ntt300km',
		気象: '2025-10-09-2-xweather',
	}),
	...topical('single kanji', {
		株: '2025-09-15-2-aicpo 2025-11-15-3-nvidiaai 2025-11-27-3-ai-article',
		米: '2025-09-22-1-meta-llama 2025-10-12-2-gain 2025-10-20-1-nvidiatsmc 2025-11-20-1-ai-article 2025-11-25-1-amazonai500 2025-11-26-2-genesis 2025-11-26-3-uaeaiai',
		独: '2025-09-24-3-aisynvert',
		印: '2025-11-24-1-tcsai3191',
		声: '2025-11-14-3-aidb',
	}),
	...topical('hiragana', {
		ものづくり:
			'2025-09-24-1 2025-09-25-1 2025-09-30-3 2025-10-01-1-ai524 2025-10-02-3 2025-10-05-1 2025-10-09-1 2025-10-17-1-reflect 2025-10-18-3 2025-10-24-2-ai-article 2025-11-04-1 2025-11-07-2 2026-02-12-3 2026-02-13-1 2026-04-19-1000',
		わくわく: '2025-09-21-3-athos',
		みずほ: '2025-10-21-3-fgwbai',
		ちょっと待ってくださいね: '2025-11-02-2-ai-article',
	}),
	...known('katakana', {
		'FuriosaAI サーバ': '2025-09-27-1-furiosaaiai 2025-09-27-2-furiosaainxt',
		'省エネ サーバー': '2025-09-27-1-furiosaaiai 2025-09-27-2-furiosaainxt',
		スマートグラス: '2025-09-21-2-metaemg 2025-11-08-2-ai-article',
		ロボタクシー: '2025-11-01-1-deeproute 2025-11-06-2-pony 2026-01-16-2-baidul4 2026-01-28-3-baidu 2025-12-10-2',
		'アルトマン バブル': '2025-08-29-4-openaiceoai',
		'プロンプト パック': '2025-09-29-1-openai',
		バックドアー: '2025-10-11-1-anthropicllm 2025-10-18-2-anthropicllm',
		ギガファクトリ: '2025-10-09-3-euai',
	}),
	...known('okurigana', {
		'国際標準化 取組み': '2026-02-01-3-aiai 2026-02-09-3-ai-article 2025-12-19-3-ai-article 2026-01-01-3-ai-article',
		'読解き AI競争 Apple Meta流出': '2025-09-13-1-apple',
		'売り上げ バイドゥ': '2025-11-24-3-ai50 2025-12-31-2-baidu 2025-11-28-1-ai-article',
		'見積もり 物流 配車': '2026-04-12-logistics-ai-dispatch 2026-03-27-12-logistics',
	}),
	...topical('mixed', {
		'AI 規制 EU':
			'2026-02-05-3-euai 2026-02-11-3-euai 2025-12-28-3-euai 2026-01-07-3-euai 2026-01-16-3-euai 2026-01-05-2-eu-ai 2025-12-01-3-euai',
		'EU AI法 日本企業 対応': '2026-03-12-3-eu-ai-act 2026-03-30-3-eu 2026-04-02-3-eu 2026-04-03-3-eu 2026-03-29-2-eu',
		'Gartner 企業アプリ 40%': '2026-03-05-1 2026-03-13-1 2026-04-07-1 2026-04-09-1 2026-04-14-1 2026-03-04-1',
		'xAI メンフィス データセンター': '2026-03-03-2 2026-03-12-2 2026-04-06-3 2026-04-13-3 2026-03-22-2',
		'トヨタ 自動運転 100億円': '2025-12-10-2-ai 2025-12-12-2-ai100',
		'飲食店 食品ロス 需要予測': '2026-04-12-restaurant',
		'中国 AIチップ 崑崙芯': '2025-11-28-1-ai-article',
		'ソフトバンク 人型ロボット': '2026-02-02-3-1000ai',
		'AI導入 失敗パターン': '2026-03-31-1 2026-03-19-1',
	}),
	...known('width and case', {
		'ＯＰＥＮＡＩ　ＳＯＲＡ': '2025-10-03-1-openai-sora',
		'gpt5 日本提供': '2025-11-10-2-gpt-5',
		ｽﾏｰﾄｸﾞﾗｽ: '2025-09-21-2-metaemg 2025-11-08-2-ai-article',
		'deepseek-r1 製造業': '2026-03-20-3-deepseek',
		'claude haiku': '2025-10-25-2-anthropicclaude',
	}),
	...known('phrase', {
		'「判断の孤独」': '2025-09-14-2-cliplineai',
		'"Physical AI" DEEPX': '2025-11-05-1-deepx',
		'「音楽業界に何をもたらすのか」': '2025-09-27-3-aisuno 2025-10-28-3-openaiai',
		'「主権AIハブ」': '2025-09-26-1-nvidiatelus',
	}),
	...topical('trap', {
		京都: '2025-10-09-3-ai-article 2026-01-09-3-jp-ai20',
		'IBM -Groq 量子': '2026-02-06-2-ibmai2027',
		'トヨタ 自動運転 -Baidu': '2025-12-10-2-ai 2025-12-12-2-ai100 2025-12-26-3-ai',
	}),
];

function known(queryClass: QueryClass, answers: Record<string, string>): EvaluatedQuery[] {
	return list(queryClass, answers, true);
}

function topical(queryClass: QueryClass, answers: Record<string, string>): EvaluatedQuery[] {
	return list(queryClass, answers, false);
}

function list(queryClass: QueryClass, answers: Record<string, string>, isKnownItem: boolean): EvaluatedQuery[] {
	return Object.entries(answers).map(([text, expected]) => {
		return { class: queryClass, text, expected: expected.split(' '), isKnownItem };
	});
}
