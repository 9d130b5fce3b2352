import type { ErrorCode, YAMLError } from 'yaml';

/** What a YAML error means to a writer, in Japanese and English; the library's own words for the rest. */
export function yamlReason(error: YAMLError): string {
	return reasons[error.code] ?? error.message;
}

const reasons: Partial<Record<ErrorCode, string>> = {
	BAD_DQ_ESCAPE: '「\\」の使い方が正しくありません / a wrong "\\" escape',
	BAD_INDENT: '字下げがそろっていないか、括弧が閉じられていません / uneven indentation or an unclosed bracket',
	BAD_SCALAR_START: '値が「@」や「`」で始まっています / a value begins with "@" or "`"',
	BLOCK_AS_IMPLICIT_KEY: '値の中に「: 」があります / a value contains ": "',
	KEY_OVER_1024_CHARS: '項目名が長すぎます / a key is too long',
	MISSING_CHAR: '引用符・括弧・「:」のどれかが足りません / a quote, bracket or ":" is missing',
	MULTILINE_IMPLICIT_KEY: '項目名が一行に収まっていません / a key runs over several lines',
	MULTIPLE_DOCS: '「---」で二つの文書に分かれています / "---" makes two documents of it',
	NON_STRING_KEY: '項目名が文字列ではありません / a key is not a string',
	RESOURCE_EXHAUSTION: '入れ子が深すぎます / nested too deep',
	TAB_AS_INDENT: '字下げにタブが使われています / a tab is used as indentation',
};
