/** A model's reply at the beginning of a text. */
export interface Reply {
	/** The sentence that gives it away, shortened for the message. */
	text: string;
	/** Whether the text is nothing but the reply and may go. */
	isWhole: boolean;
}

/**
 * Finds a refusal or an acknowledgement where one would stand: in the first sentences of a block. An article
 * about such replies quotes them in brackets or goes on to speak of them in the same sentence.
 */
export function findReply(text: string): Reply | null {
	const start = text.trimStart().replace(/^[*_#>\s]+/u, '');
	const [first = '', second = ''] = start.match(/[^。！!？?\n]+[。！!？?\n]*/gu) ?? [];
	const opening = `${first}${second}`;
	const isAcknowledgement = acknowledgements.some((pattern) => pattern.test(first.trim()));
	const isAnnouncement = announcements.some((pattern) => pattern.test(first.trim()));
	if (isAcknowledgement || isAnnouncement) {
		return { text: shorten(first), isWhole: start.length <= 160 && !/\n\n/u.test(start) };
	}
	if (refusals.some((pattern) => pattern.test(opening))) return { text: shorten(first), isWhole: false };
	return null;
}

/** Each holds a whole sentence, so that 「承知しました」と答えた。 is none. */
const acknowledgements = [
	/^(?:はい|もちろん(?:です)?|ええ|了解です|かしこまりました|承知(?:いた|致)?しました|了解(?:いた)?しました)?[、。！!,\s]*(?:承知(?:いた|致)?しました|かしこまりました|了解(?:いた)?しました|喜んで(?:お手伝い|執筆|作成)(?:し|いた)します|お任せください)[。！!\s]*$/u,
	/^(?:はい|もちろん(?:です)?)[、。！!\s]+.{0,40}(?:(?:執筆|作成|生成|続き|補完|リライト|要約|翻訳|記述|修正).{0,24}(?:します|いたします|致します|しました|いたしました))[。！!\s]*$/u,
	/^(?:Certainly|Sure|Of course|Absolutely|Got it)[!,.]?\s*(?:here(?:'|’)?s|here is|here are|I(?:'|’)(?:ll|d)|I will|I can|let me)\b/iu,
	/^(?:Sure thing|Certainly|Of course)!\s*$/iu,
	/^The (?:article|text|post|content|story) (?:has been|was|is now) (?:generated|written|created|completed|continued)\b/iu,
	/^(?:I will now|I(?:'|’)ll now|I have (?:now )?(?:written|generated|completed|continued)|Let me) (?:check|write|continue|generate|complete|the (?:article|text)|an article)\b/iu,
	/^(?:Please )?let me know if (?:you|there(?:'|’)?s|there is)\b/iu,
	/^(?:Here(?:'|’)s|Here is) (?:the|an?|your) (?:continuation|article|rest of the article|blog post|revised|rewritten|completed)\b/iu,
];

const announcements = [
	/^(?:以下(?:に|は|が|の通り)|それでは|では|下記に|ここに)[、,]?.{0,60}(?:(?:ご(?:要望|依頼|指示|指定)|指定された|いただいた|ご提示|プロンプト|条件に(?:沿|従)).{0,60}|(?:記事の続き|続きの(?:文章|記事)|ブログ記事|記事(?:本文|案|全文)?|本文|原稿)(?:を|の)?.{0,16})(?:執筆|作成|生成|記述|補完|提示|作り|書き|お届け|出力|まとめ)(?:し|いた|致)?(?:します|ました|いたします|いたしました|です)[。：:！!\s]*$/u,
	/^(?:ご(?:要望|依頼|指示|指定|提示|提供)|(?:提供|提示|指定|入力|添付)(?:された|いただいた)(?:記事|文章|本文|原稿|条件|続き|テキスト)).{0,80}(?:(?:執筆|作成|生成|補完|記述|完成|修正|出力)(?:し|させ|いたし|致し)(?:ます|ました))[。：:！!\s]*$/u,
	/^(?:記事|文章|本文)の続きを.{0,60}(?:執筆|作成|記述|書か?き|お書き|補完)(?:し|いたし|いた)?(?:ます|ました|します)[。：:！!\s]*$/u,
	/^[（(]?※?上記は、?(?:ご(?:提示|要望|依頼|指定)|いただいた|提示|指定|提供).{0,160}(?:執筆|作成|記述|生成|補完)/u,
	/^(?:もし、?)?.{0,120}(?:ご存[知じ]でしたら|ございましたら|あれば)、?(?:ぜひ)?(?:教えて|お知らせ|お申し付け|ご(?:提供|指示|提示))(?:いただけ|ください|下さい).{0,20}(?:記事を|それ(?:に基づい|をもと)).{0,40}$/u,
	/^(?:修正|調整|変更|追加)(?:が必要な|したい)(?:点|箇所|部分)?.{0,20}(?:お知らせ|お申し付け|ご指示)(?:ください|いただ)/u,
	/^(?:さて、?)?(?:文字数|字数)(?:も|は|が).{0,20}(?:\d+|[〇一二三四五六七八九十千]+)(?:字|文字).{0,30}(?:収ま|達し|満た|なりました|なった)/u,
];

const subject =
	'(?:検索|ウェブ|Web|インターネット|リアルタイム|外部|リンク|URL|ファイル|情報|結果|ご(?:要望|依頼|質問|指定|希望|提供|提示)|その(?:ような)?|記事|コンテンツ|回答|お(?:答え|手伝い))';
const inability =
	'(?:できません|できかねます|出来ません|対応して(?:い|お)りません|いたしかねます|難しい(?:です|状況です)|見つかりませんでした|見つけることが(?:でき|出来)|得られませんでした|取得(?:でき|出来)|アクセス(?:でき|する(?:こと|手段))|確認(?:でき|が取れ)|ありませんでした|存在しません|不可能です)';

const refusals = [
	new RegExp(
		`^(?:大変|誠に)?申し訳(?:ありません|ございません|ない(?:です|のです))(?:が|けれど|、|。).{0,120}${subject}.{0,120}${inability}`,
		'su',
	),
	/^(?:大変|誠に)?申し訳(?:ありません|ございません)が、.{0,120}(?:に関する|についての).{0,30}(?:検索結果|情報|データ)/su,
	new RegExp(
		`^(?:(?:私|わたし|当方)は)?(?:AI(?:アシスタント|言語モデル|モデル)?|(?:大規模)?言語モデル)(?:である(?:ため|私)?|として|なので|のため|ですので)、.{0,100}${inability}`,
		'su',
	),
	/^I(?:'|’)?(?:m| am)? ?(?:apologi[sz]e|sorry|afraid)\b.{0,160}\b(?:can(?:'|’)?t|cannot|can not|unable|not able|don(?:'|’)t have|do not have|couldn(?:'|’)t|could not|no (?:information|results?)|won(?:'|’)t|t[？?]$)/isu,
	/^I(?:'|’)?(?:m| am)? ?(?:apologi[sz]e|sorry),? (?:but|for)\b/isu,
	/^(?:I (?:cannot|can(?:'|’)t|am unable to|am not able to)|I(?:'|’)m (?:unable|not able) to) (?:fulfil|assist|help|provide|perform|access|browse|search|generate|create|write|complete|continue|comply)/isu,
	/^(?:As|Being|I am|I(?:'|’)m) (?:an?|just an) (?:AI|artificial intelligence|large language model|language model)\b/isu,
	/^Unfortunately,? (?:I|as an AI)\b.{0,80}\b(?:can(?:'|’)?t|cannot|unable|not able|don(?:'|’)t have)/isu,
];

function shorten(sentence: string): string {
	const trimmed = sentence.trim();
	return trimmed.length > 40 ? `${trimmed.slice(0, 40)}…` : trimmed;
}
