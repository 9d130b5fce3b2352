import { body, files, frontMatter, type HostileCase, mdx } from '../case.ts';

const bytes = 300_000;
const row = (sign: string) => sign.repeat(bytes / Buffer.byteLength(sign));

/** Code that keeps a highlighter busy, by the language whose patterns it is for. */
const code: Record<string, string> = {
	md: '[a](',
	bash: '${',
	rust: '/*',
	cpp: 'a ',
	ini: 'a',
	html: '<a ',
	json: '[',
	python: '"""\n',
	sql: "'",
	js: '(',
	css: 'a{',
	ts: '<T',
};

/** One sign, or one word, a hundred thousand times: what takes the square of its length takes for ever. */
export const rowCases: HostileCase[] = [
	...Object.entries(code).map(([language, sign]) => body(`row-code-${language}`, `~~~${language}\n${row(sign)}\n~~~`)),
	body('row-brackets', row('（')),
	body('row-lenticular', row('【')),
	body('row-digits', row('1')),
	body('row-stars', `${row('★')}あ`),
	body('row-kana', `${row('あ')}。あ`),
	body('row-marks', row('か\u3099')),
	body('row-attributes', `文\n{: ${row('a')}}`),
	body('row-heading', `# ${row('あ')}`),
	body('row-heading-id', `## x {#${row('a')}}`),
	body('row-language', `~~~${row('x')}\na\n~~~`),
	frontMatter('row-title', `title: "${row('（')}"`),
	frontMatter('row-slug', `slug: "${row('-')}a"`),
	frontMatter('row-tag', `tags: ["${row('-')}a"]`, '2:8 tag-url'),
	frontMatter('row-author', `author: "${row('あ')}"`, '2:1 author-unknown warning'),
	frontMatter('row-date', `date: "2026${row('0')}"`, '2:7 date-invalid'),
	frontMatter('row-permalink', `permalink: "/${row('a/../')}"`, '2:1 url-length'),
	frontMatter('row-image', `image: "/${row('a/../')}x.png"`, '2:8 image-root'),
	frontMatter('row-canonical', `canonical_url: "https://${row('a.')}"`),
	frontMatter('row-lang', `lang: "${row('a-')}"`, '2:7 fm-type'),
	mdx('row-attribute', `<Callout title="${row('あ')}">x</Callout>`),
	mdx(
		'row-cell',
		`<Chart title="x">\n\n| a | b |\n| - | - |\n| x${row(' ')}y | 1${row('\t')}2 |\n\n</Chart>`,
	),
	files(
		'row-price',
		{ 'content/books.yaml': `- {id: a, title: 本, author: 人, search: x, description: "${row('1')}"}\n` },
	),
	files('row-svg', { 'public/x.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><animate attributeName="${row(':on')}"/></svg>` }, 'public/x.svg:1:59 svg-script'),
	files(
		'row-svg-url',
		{ 'public/x.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path fill="url(${row('\t')}"/></svg>` },
		'public/x.svg:1:59 svg-reference',
	),
];
