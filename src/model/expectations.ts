import type { z } from 'zod';

/** The params of a text in both languages: `expected` and `expected_en` of "日本語 / English". */
export function inBothLanguages(name: string, text: string): Record<string, string> {
	const separator = text.lastIndexOf(' / ');
	const [japanese, english] = separator === -1 ? [text, text] : [text.slice(0, separator), text.slice(separator + 3)];
	return { [name]: japanese, [`${name}_en`]: english };
}

/**
 * What a schema expected, in Japanese and English ("… / …"). An error text on a schema itself, where
 * there is one, takes precedence.
 */
export function expectationOf(issue: z.core.$ZodRawIssue): string | undefined {
	switch (issue.code) {
		case 'invalid_type':
			return issue.input === undefined ? '必ず書く値 / a value, which is missing' : types[issue.expected];
		case 'invalid_key':
			return issue.issues[0]?.message;
		case 'too_small':
			return issue.origin === 'string'
				? '空でない文字列 / text that is not empty'
				: issue.inclusive === false
					? `${issue.minimum}より大きい数 / more than ${issue.minimum}`
					: `${issue.minimum}以上 / at least ${issue.minimum}`;
		case 'too_big':
			return `${issue.maximum}以下 / at most ${issue.maximum}`;
		case 'invalid_format':
			return (
				formats[issue.format] ?? (issue.pattern && `${issue.pattern} に合う文字列 / text that matches ${issue.pattern}`)
			);
		case 'invalid_value': {
			const values = issue.values.map((value) => `「${String(value)}」`).join('');
			const words = issue.values.map((value) => `"${String(value)}"`).join(', ');
			return `${values}のどれか / one of ${words}`;
		}
		default:
			return undefined;
	}
}

const types: Record<string, string> = {
	string: '文字列 / text',
	number: '数 / a number',
	int: '整数 / a whole number',
	boolean: 'true か false / true or false',
	array: 'リスト / a list',
	object: '「項目: 値」の形 / "key: value" lines',
	record: '「項目: 値」の形 / "key: value" lines',
};

const formats: Record<string, string> = {
	datetime: '2026-05-12 09:00:00 +0900 の形の日時 / a date such as 2026-05-12 09:00:00 +0900',
	url: 'https:// で始まるURL / a URL that begins with https://',
};
