import { code } from './markdown-table.ts';
import type { SettingSchema } from './setting-schema.ts';

/** How a value is written, in words: `1〜100の数`, `文字列（例 …）`. */
export function describeForm(schema: SettingSchema): string {
	const form = formWithoutExample(schema);
	const example = schema.examples?.[0];
	return typeof example === 'string' ? `${form}（例 ${code(example)}）` : form;
}

function formWithoutExample({ type, enum: choices, const: only, anyOf, minimum, maximum }: SettingSchema): string {
	if (only !== undefined) return code(String(only));
	if (choices !== undefined) return choices.map((choice) => code(String(choice))).join(' ');
	if (anyOf !== undefined) return [...new Set(anyOf.map(formWithoutExample))].join(' か ');
	if (type === 'integer' || type === 'number') return numberForm(minimum, maximum);
	return forms[type ?? ''] ?? '文字列';
}

function numberForm(minimum: number | undefined, maximum: number | undefined): string {
	if (minimum === undefined) return '数';
	// Zod writes the largest safe integer where nobody asked for a limit.
	return maximum === undefined || maximum === Number.MAX_SAFE_INTEGER
		? `${minimum}以上の数`
		: `${minimum}〜${maximum}の数`;
}

const forms: Record<string, string> = {
	boolean: 'true か false',
	array: 'リスト',
	object: '項目のまとまり',
};
