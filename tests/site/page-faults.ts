import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { JsonLdSchema } from '../../src/feeds/json-ld-schema.ts';
import { type BuiltPage } from './pages.ts';

/** What html-validate's `recommended` finds, as `file:line:column rule message`. */
export async function htmlFaults(pages: readonly BuiltPage[]): Promise<string[]> {
	const validator = new HtmlValidate(
		new StaticConfigLoader({
			extends: ['html-validate:recommended'],
			// Ids of a Jekyll site may begin with a digit and must stay as they are.
			rules: { 'valid-id': ['error', { relaxed: true }] },
		}),
	);
	const faults: string[] = [];
	for (const { html, file } of pages) {
		const { results } = await validator.validateString(html, file);
		for (const { filePath, messages } of results) {
			const lines = messages.map(
				({ line, column, ruleId, message }) => `${filePath}:${line}:${column} ${ruleId} ${message}`,
			);
			faults.push(...lines);
		}
	}
	return faults;
}

/** Styles and scripts in a page's own text, JSON-LD excepted. */
export function inlineCode({ file, elements }: Pick<BuiltPage, 'file' | 'elements'>): string[] {
	const found: string[] = [];
	for (const { name, attributes } of elements) {
		const isInlineScript =
			name === 'script' && attributes['src'] === undefined && attributes['type'] !== 'application/ld+json';
		if (name === 'style' || isInlineScript) found.push(`<${name}>`);
		for (const [attribute, value] of Object.entries(attributes)) {
			const isCode = attribute === 'style' || attribute.startsWith('on') || /^\s*javascript:/i.test(value);
			if (isCode) found.push(`<${name} ${attribute}>`);
		}
	}
	return found.map((place) => (file === '' ? place : `${file}: ${place}`));
}

/** Pages without exactly one JSON-LD graph that is valid against our schema. */
export function jsonLdFaults(pages: readonly BuiltPage[]): string[] {
	return pages.flatMap(({ file, elements }) => {
		const graphs = elements.filter(({ attributes }) => attributes['type'] === 'application/ld+json');
		if (graphs.length !== 1) return [`${file}: ${graphs.length} graphs`];
		const { error } = JsonLdSchema.safeParse(JSON.parse(graphs[0]!.text));
		return error?.issues.map(({ path, message }) => `${file}: ${path.join('.')} ${message}`) ?? [];
	});
}
