import { expect, test } from 'vitest';
import { complaints, render } from './rendering.ts';

const body =
	'一 {{ site.title }}\n\n> {% include a.html %} [二]({{site.url}}/x)\n\n<a href="{{ y }}">三</a> {{ 漢 | か }}';

test.each(['md', 'mdx'] as const)('Liquid in %s is an error at its place, wherever it stands', (format) => {
	expect(complaints(body, format)).toEqual([
		'1:3 liquid-tag error {{ site.title }}',
		'3:3 liquid-tag error {% include a.html %}',
		'3:28 liquid-tag error {{site.url}}',
		'5:10 liquid-tag error {{ y }}',
		'5:25 liquid-tag error {{ 漢 | か }}',
	]);
});

test.each(['md', 'mdx'] as const)('a site may have Liquid in %s shown as text, with a warning', (format) => {
	const { html, diagnostics } = render('一 {{ a *b* }}\n\n{% include c %}', format, { liquid: 'text' });
	expect(html.replaceAll(/<\/?em>/gu, '*')).toBe('<p>一 {{ a *b* }}</p>\n<p>{% include c %}</p>');
	expect(diagnostics.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
});

test.each(['md', 'mdx'] as const)('in code in %s it is code', (format) => {
	expect(complaints('`{{ a }}` ``{% b %}``\n\n```\n{{ c }}\n```\n\n- ~~~\n  {% d %}\n  ~~~', format)).toEqual([]);
});

test('a tag may span lines, one that never closes is none', () => {
	expect(complaints('{% if\n  a %}')).toEqual(['1:1 liquid-tag error {% if a %}']);
	expect(complaints('{{ a } と {% b')).toEqual([]);
});
