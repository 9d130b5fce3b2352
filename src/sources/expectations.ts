import type { z } from 'zod';

/**
 * What a schema expected, in Japanese and English ("… / …"). An error text on a schema itself, where
 * there is one, takes precedence.
 */
export function expectationOf(issue: z.core.$ZodRawIssue): string | undefined {
	switch (issue.code) {
		case 'invalid_type':
			return types[issue.expected];
		case 'too_small':
			return issue.origin === 'string'
				? '空でない文字列 / text that is not empty'
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
