import { describe, expect, test } from 'vitest';
import { contrastRatio, minimumTextContrast } from '../../src/model/colour.ts';
import { SiteSchema } from '../../src/model/site.ts';
import { pageColours, themeCss } from '../../src/styles/theme.ts';

const withoutText = new Set(['paper', 'surface', 'rule']);

function siteWith(categories: { slug: string; colour?: string }[], theme = {}) {
	const described = categories.map(({ slug, colour }) => ({ name: slug, slug, colour }));
	return SiteSchema.parse({ title: '紙', description: '紙', url: 'https://example.jp', categories: described, theme });
}

/** Declarations of a selector: name → [light, dark]. */
function declarations(css: string, selector: string): Map<string, [string, string]> {
	const start = css.indexOf(`${selector}{`);
	const block = css.slice(start, css.indexOf('}', start));
	const pattern = /--([\w-]+):light-dark\((#[0-9a-f]{6}),(#[0-9a-f]{6})\)/gu;
	return new Map([...block.matchAll(pattern)].map(([, name, light, dark]) => [name!, [light!, dark!]]));
}

describe('themeCss', () => {
	test('every text colour can be read on the page and on tinted ground, light and dark', () => {
		const site = siteWith([], { accent: '#ffe000', accent_dark: '#400000' });
		const root = declarations(themeCss(site), ':root');
		const grounds = [root.get('paper')!, root.get('surface')!];
		const textColours = [...root.keys()].filter((name) => !withoutText.has(name));
		expect(textColours).toHaveLength(11);
		for (const name of textColours) {
			for (const scheme of [0, 1] as const) {
				for (const ground of grounds) {
					expect([name, contrastRatio(root.get(name)![scheme], ground[scheme])]).toEqual([
						name,
						expect.toSatisfy((ratio: number) => ratio >= minimumTextContrast),
					]);
				}
			}
		}
	});

	test('each category with a colour sets the accent below its class, and one without wears the site’s', () => {
		const css = themeCss(siteWith([{ slug: 'science', colour: '#1f5f8b' }, { slug: 'plain' }]));
		expect(css.slice(css.indexOf('.category'))).toMatchInlineSnapshot(
			`".category-science{--accent:light-dark(#1f5f8b,#4e8cba)}}"`,
		);
	});

	test('the page’s own colours are the paper', () => {
		expect(declarations(themeCss(siteWith([])), ':root').get('paper')).toEqual([pageColours.light, pageColours.dark]);
	});
});
