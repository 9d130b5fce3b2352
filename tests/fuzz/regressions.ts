/** Inputs that once broke something, by property (`scripts/fuzz/properties.ts`). `npm run fuzz` prints new ones. */
export const regressions: readonly (readonly [property: string, input: string])[] = [
	['front-matter', '---\na: &a [*a]\n---\n'],
	['front-matter', '---\na: &a {b: *a}\n---\n'],
	['front-matter', `---\nx: ${'['.repeat(5000)}\n---\n`],
	['permalink', `/${'a'.repeat(50_000)}\n\n\ndate`],
	['permalink', '\nx\n?:categories\\%..\npretty'],
	['permalink', '\nx\n\\*\nweekdate'],
	['markdown', Array.from({ length: 600 }, (_, length) => '`'.repeat(length)).join(' ')],
	['markdown', `x\n${': y\n'.repeat(10_000)}`],
	['markdown', `https://a.example/${'/'.repeat(100_000)}`],
	['markdown', '\\'.repeat(200_000)],
	['svg', '<svg xmlns="http://www.w3.org/2000/svg"><!DOCTYPE<script></svg>'],
];
