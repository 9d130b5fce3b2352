import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
	extends: ['html-validate:recommended'],
	// Jekyll's ids may begin with a digit and stay as they are.
	rules: { 'valid-id': ['error', { relaxed: true }] },
});

/** What html-validate's `recommended` finds in a fragment. */
export async function htmlErrors(html: string): Promise<string[]> {
	if (html.trim() === '') return [];
	const report = await validator.validateString(html);
	return report.results.flatMap(({ messages }) =>
		messages.map(({ ruleId, line, column, message }) => `${line}:${column} ${ruleId} ${message}`),
	);
}
