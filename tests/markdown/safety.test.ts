import * as fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { markdownPieces } from '../../scripts/fuzz/pieces.ts';
import { allowedElements } from '../../src/markdown/html/sanitize-schema.ts';
import { DiagnosticError } from '../../src/model/diagnostic.ts';
import { render } from './rendering.ts';
import { htmlErrors } from './valid-html.ts';

const hostile = fc
	.array(
		fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...markdownPieces) }, fc.string(), fc.string({ unit: 'binary' })),
		{
			maxLength: 40,
		},
	)
	.map((parts) => parts.join(''));

test('whatever is written, the output is safe, valid HTML', { timeout: 300_000 }, async () => {
	await fc.assert(
		fc.asyncProperty(hostile, fc.constantFrom('md' as const, 'mdx' as const), async (body, format) => {
			const result = renderOrRefuse(body, format);
			if (result === undefined) return;
			for (const element of elements(parseFragment(result))) checkElement(element);
			const ids = elements(parseFragment(result)).flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'id'));
			expect(new Set(ids.map(({ value }) => value)).size).toBe(ids.length);
			expect(await htmlErrors(result)).toEqual([]);
		}),
		{ numRuns: 1000 },
	);
});

function renderOrRefuse(body: string, format: 'md' | 'mdx'): string | undefined {
	try {
		return render(body, format, { liquid: 'text' }).html;
	} catch (error) {
		expect(error).toBeInstanceOf(DiagnosticError);
		return undefined;
	}
}

function checkElement({ tagName, attrs }: DefaultTreeAdapterTypes.Element): void {
	expect([...allowedElements]).toContain(tagName);
	for (const { name, value } of attrs) {
		expect(name).not.toMatch(/^on|^style$|^srcdoc$|^name$|^action$/u);
		if (name === 'href' || name === 'src' || name === 'cite') {
			expect(value.replaceAll(/[\s\p{Cc}]/gu, '')).not.toMatch(/^(?:javascript|data|vbscript|file):/iu);
		}
	}
}

function elements(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] {
	const children = 'childNodes' in node ? node.childNodes.flatMap(elements) : [];
	expect(node.nodeName).not.toBe('#comment');
	return 'tagName' in node ? [node, ...children] : children;
}
