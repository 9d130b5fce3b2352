import { describe, expect, test } from 'vitest';
import { standardiseBody } from '../../src/import/jekyll/convert/standardise-body.ts';
import { EditedText } from '../../src/import/jekyll/convert/text-edits.ts';
import { configOf } from '../../src/import/jekyll/read/config.ts';
import { readPage } from '../../src/import/verify/page-content.ts';
import { isShared, readShared, render } from './shared.ts';

/** Read alike only after rewriting; the names of the cases by their group. */
const rewritten: Record<string, string> = {
	c1: 'em_nest em_4 setext2 setext5 setext6 setext7 list_after_p_ol3 year_line ol_blank_para ol_blank_ind2 ol_start ol_nest2 mixbullets ol_ul_adj ul_ol_adj ol_paren list_fence2 list_heading',
	c2: 'toc id_dash id_explicit h_indent h_empty h_after_list options nomarkdown tb2 tb3 tb4 tb6 tb7 tb8 tb9 tb10 tb12 tb14 tb15 tb17 tb18 tb21 tb24 tb25',
	c3: 'abbr code6 code7 code9 code14 html2 html3 html4 html6 html7 html12 html14 html15 html18 html19 al5 al12 mt1 mt2 mt4 es1 eob eob2 liq',
};

/** Different on purpose. */
const different: Record<string, string> = {
	'c2.ial_img': 'the title of an image that stands alone is its caption',
	'c3.html16': 'a tag that HTML does not know is shown as it was typed, and does not swallow the address behind it',
};

describe.skipIf(!isShared)('270 inputs with the HTML of real Jekyll (skipped without ../shared)', () => {
	const cases = isShared
		? readShared<Record<string, { markdown: string; jekyll_html: string }>>('jekyll/markdown-cases.json')
		: {};
	const isRewritten = new Set(
		Object.entries(rewritten).flatMap(([group, names]) => names.split(' ').map((name) => `${group}.${name}`)),
	);

	test('each of them has exactly one class', () => {
		const names = Object.keys(cases);
		expect(names).toHaveLength(270);
		expect([...isRewritten, ...Object.keys(different)].filter((name) => !names.includes(name))).toEqual([]);
		expect([...isRewritten].filter((name) => name in different)).toEqual([]);
	});

	test.each(Object.entries(cases))('%s', (name, { markdown, jekyll_html }) => {
		const source = markdown.replace(/\r\n?/gu, '\n');
		const imported = standardise(source);
		const ours = readPage(render(imported));
		const jekyll = readPage(jekyll_html);
		const isEqual = ours.lines.join('') === jekyll.lines.join('');
		const found = isEqual ? (imported === source ? 'same' : 'rewritten to the same') : 'different';
		const expected = name in different ? 'different' : isRewritten.has(name) ? 'rewritten to the same' : 'same';
		expect(found).toBe(expected);
		if (name in different) return;
		const withId = jekyll.headings.filter(({ id }) => id !== null);
		expect(ours.headings.filter(({ id }) => withId.some((heading) => heading.id === id))).toEqual(withId);
	});
});

function standardise(markdown: string): string {
	const { kramdown: options } = configOf({});
	return standardiseBody(new EditedText(markdown, 1), { options, file: 'test.md', counts: {}, report() {} }).text;
}
