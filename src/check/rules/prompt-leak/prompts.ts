/** A part of a prompt, by offsets in the source of its block. */
export interface LeakedPrompt {
	text: string;
	start: number;
	end: number;
	/** Nothing else stands on its line. */
	isWholeLine: boolean;
}

/** Headings in brackets that only a prompt has. */
const bracketed =
	/[【［[(（〈《<＜][^【】［］[\]()（）〈〉《》<>＜＞\n]{0,16}(?:(?:文体|出力|執筆|構成|記事|作成|回答|トーン|追加|重要な?|絶対)(?:の)?(?:指示|ルール|条件|要件|制約|形式|フォーマット|注意事項|方針)|(?:既存(?:の)?|元の|前回の|これまでの|直前の)(?:記事|文章|本文|原稿|内容)(?:の)?(?:最後|末尾|冒頭|続き|全文|文脈|ここまで)?[^【】［］[\]()（）〈〉《》<>＜＞\n]{0,80}|(?:ここ|以下|この下|上記|最後の(?:部分|段落))(?:から|より)(?:、)?(?:の)?(?:続き|続く|続けて|執筆|開始)[^【】［］[\]()（）〈〉《》<>＜＞\n]{0,16}|(?:Web|ウェブ)?検索結果[：:][^【】［］[\]()（）\n]{0,80}|システムプロンプト|ユーザープロンプト|参考(?:情報|記事|資料)(?:ここから|ここまで))[】］\])）〉》>＞]/gu;

/** Headings that an article may have too; they count only in 【】 on a line of their own. */
const generic =
	/^[【［[＜<](?:出力(?:例|形式)?|入力(?:データ|情報|テキスト)?|タスク|役割|前提条件|禁止事項|文字数(?:指定|制限)?|ターゲット読者|ペルソナ(?:設定)?|制約条件?|続き)[】］\]＞>]$/u;

/** Whole lines of instruction, without brackets. */
const instructions = [
	/^(?:[-・*●■◆▼#\s]*)(?:(?:文体|トーン|口調|語尾)(?:は|：|:).{0,60}(?:で(?:執筆|書い|統一|お願い)|にして|してください|すること|です・ます調|だ・である調))/u,
	/^(?:[-・*●■◆▼#\s\d.]*).{0,80}(?:記事|文章|本文|原稿)(?:の続き)?を?.{0,24}(?:執筆|作成|生成|出力|書い)(?:して)?ください[。．]?$/u,
	/^(?:[-・*●■◆▼#\s\d.]*)(?:必ず|絶対に).{0,60}(?:出力|記述|執筆)(?:しないで|して)(?:ください|下さい)[。．]?$/u,
	/^(?:あなたは).{2,40}(?:プロの|優秀な|専門の|経験豊富な)?.{0,20}(?:ライター|編集者|記者|アナリスト|ジャーナリスト|アシスタント)です[。．](?:以下|次|これから|下記)/u,
	/^(?:You are (?:an?|the) (?:helpful|expert|professional|experienced|senior)\b.{0,80}(?:assistant|writer|journalist|editor))/iu,
	/^(?:Write|Continue|Generate|Rewrite) (?:the|an?|this) (?:article|blog post|post|text|story)\b.{0,120}\b(?:words|characters|tone|style|Japanese|following)\b/iu,
	/^(?:既存(?:の)?(?:記事|文章)|元の記事)の(?:最後|末尾|冒頭)(?:の(?:部分|段落|文))?(?:の繰り返し|は以下|を(?:踏まえ|受け)|：|:|から)/u,
	/^(?:#+\s*)?(?:System|User|Assistant|Human|システム|ユーザー|アシスタント)\s*[:：]\s+\S/u,
	/^「?【既存(?:の)?(?:記事|文章)の(?:最後|末尾)/u,
	/(?:既存(?:の)?|元の|提供された)(?:記事|文章|テキスト).{0,40}(?:そこから|その)?続きを(?:書く|執筆)/u,
];

/** The parts of prompts in a block. `visible` is what a reader sees of it. */
export function findPrompt(source: string, visible: string): LeakedPrompt[] {
	const found: LeakedPrompt[] = [];
	let offset = 0;
	for (const line of source.split('\n')) {
		const trimmed = line.replace(/^[\s>*_#-]+/u, '').trim();
		if ([generic, ...instructions].some((pattern) => pattern.test(trimmed)) && !isQuotation(line, visible)) {
			const lead = line.indexOf(trimmed);
			found.push({ text: trimmed, start: offset + lead, end: offset + lead + trimmed.length, isWholeLine: true });
		} else {
			for (const match of line.matchAll(bracketed)) {
				const isAlone = line.replace(/[\s*_#>-]/gu, '') === match[0].replace(/[\s*_#>-]/gu, '');
				if (isMentioned(line, match.index, match[0].length)) continue;
				const start = offset + match.index;
				found.push({ text: match[0], start, end: start + match[0].length, isWholeLine: isAlone });
			}
		}
		offset += line.length + 1;
	}
	return found;
}

/** A line that gives an instruction as an example has it in 「」 or goes on to speak of it. */
function isQuotation(line: string, visible: string): boolean {
	return /」(?:と|という|といった|のように|など)/u.test(line) || visible.length > 400;
}

/** Quoted, part of a link, or followed by a particle: the article speaks of it. */
function isMentioned(line: string, index: number, length: number): boolean {
	const before = line.slice(0, index);
	const after = line.slice(index + length);
	return (
		/[「『“"`]$/u.test(before) ||
		/^[」』”"`]|^\(/u.test(after) ||
		/^(?:という|といった|と(?:いう|書|ある|指定|入力))/u.test(after)
	);
}
