/**
 * Markers by which models and their scripts say that a draft ends.
 */

/** Words that models and their scripts end an answer with. */
const words =
	'END|EOF|STOP|FIN|END OF (?:ARTICLE|TEXT|DOCUMENT|FILE|POST|CONTENT|RESPONSE)|記事(?:ここまで|終わり|終了)';
const dash = '[-‐‑‒–—―−ー－_=＝*＊~～#]';

/** A line that is nothing but the word in dashes, brackets or angle brackets; `END` alone must be in capitals. */
export const sentinelLine = new RegExp(
	`^[ \\t>]*(?:\\\\?${dash}{1,}[ \\t　]*(?:${words})[ \\t　]*${dash}*|(?:${words})[ \\t　]*${dash}{2,}|[\\[［【<＜〈《]{1,3}[ \\t/|]*(?:${words})[ \\t|]*[\\]］】>＞〉》]{1,3}|<\\|(?:end(?:_of_text|oftext)?|im_end|eot_id)\\|>|\\[?(?:DONE)\\]|END)[ \\t　]*$`,
	'gmu',
);
/** The same at the end of a sentence or after it. */
export const inlineSentinel =
	/(?:(?<!-)-{3,}|[—―─]{1,3})[ \t]*END(?: OF (?:ARTICLE|TEXT))?[ \t]*(?:-{3,}|[—―─]{1,3})|<\|(?:endoftext|im_end|im_start|eot_id|end_of_text)\|>/gu;

/** A text of the same length with its full-width Latin letters made narrow, in which the patterns find them all. */
export function narrowLatin(text: string): string {
	return text.replace(/[Ａ-Ｚａ-ｚ]/gu, (letter) => String.fromCodePoint(letter.codePointAt(0)! - 0xfee0));
}

/** What stands there besides markers. */
export function withoutSentinels(text: string): string {
	if (!/[EFSDＥＦＳＤ記<]/u.test(text)) return text;
	return narrowLatin(text).replace(sentinelLine, '').replace(inlineSentinel, '');
}

/** Whether a text is nothing but markers. */
export function isSentinel(text: string): boolean {
	return text.trim() !== '' && withoutSentinels(text).trim() === '';
}
