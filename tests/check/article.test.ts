import { expect, test } from 'vitest';
import { checkArticle, checkDocument } from '../../src/check/check-document.ts';
import type { RuleExamples } from '../../src/check/example.ts';
import { rules } from '../../src/check/rules/index.ts';
import { markdownOptionsOf } from '../../src/markdown/options.ts';
import { type Parse, parseMarkdown, parseOnce } from '../../src/markdown/parser.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { splitDocument } from '../../src/sources/fences.ts';
import { exampleSite, readMarks } from './rule-examples.ts';

const file = 'content/posts/2026-05-12-minato-no-asa.md';

test.each(rules.map((rule) => [rule.name, rule] as const))(
	'what %s finds is checked and rendered from one tree as from two',
	async (name, rule) => {
		const { default: examples } = (await import(`../../src/check/rules/${name}/examples.ts`)) as {
			default: RuleExamples;
		};
		for (const example of examples.failing.filter((one) => one.file === undefined)) {
			const { text } = readMarks(example.text);
			const bytes = Buffer.from(text);
			const site = exampleSite(rule, example);
			const options = { ...markdownOptionsOf(site), images: {} };
			const source = { body: splitDocument(text, file).body, format: 'md', file, bodyLine: 1 } as const;
			const rendered = (parse?: Parse) => {
				try {
					return renderMarkdown(source, options, parse);
				} catch (error) {
					return error;
				}
			};

			const parse = parseOnce();
			const together = checkArticle({ file, kind: 'post', bytes }, { rules, site, parse });
			expect({ ...together, diagnostics: undefined }).toEqual({
				...checkDocument({ file, kind: 'post', bytes }, { rules, site }),
				diagnostics: undefined,
			});
			expect(rendered(parse)).toEqual(rendered());
		}
	},
);

test('a body is parsed once, and again only where another is asked for', () => {
	const parse = parseOnce();
	const source = { body: '港の朝', format: 'md', file, bodyLine: 1 } as const;
	const tree = parse(source);
	expect(tree).toEqual(parseMarkdown(source));
	expect(parse({ ...source, bodyLine: 7 })).toBe(tree);
	expect(parse({ ...source, body: '港の夜' })).not.toBe(tree);
});
