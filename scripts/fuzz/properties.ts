import { join } from 'node:path/posix';
import * as fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { EditedText } from '../../src/import/jekyll/convert/text-edits.ts';
import { createLiquidRenderer } from '../../src/import/jekyll/convert/liquid/render-liquid.ts';
import type { LiquidSite } from '../../src/import/jekyll/convert/liquid/tags.ts';
import type { KramdownOptions } from '../../src/import/jekyll/read/config.ts';
import { standardise } from '../../src/import/jekyll/kramdown/standardise.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { allowedElements } from '../../src/markdown/html/sanitize-schema.ts';
import { DiagnosticError } from '../../src/model/diagnostic.ts';
import { permalinkOf, permalinkStyles } from '../../src/model/permalink.ts';
import { permalinkPlaceholders } from '../../src/model/permalink-placeholders.ts';
import { tagSlug } from '../../src/model/taxonomy.ts';
import { checkedSitePath } from '../../src/model/url.ts';
import { redirectsFile } from '../../src/feeds/redirects.ts';
import { foldText } from '../../src/search/fold.ts';
import { parseQuery } from '../../src/search/query.ts';
import { readFrontMatter } from '../../src/sources/front-matter.ts';
import { ImageHeaderError } from '../../src/sources/image-bytes.ts';
import { readImageHeader } from '../../src/sources/image-header.ts';
import { findSvgProblem } from '../../src/sources/svg-safety.ts';
import { imageSeeds } from './image-seeds.ts';
import { piecesOf } from './pieces.ts';

/** What must hold for every input, which is always a string, so that one that failed can be kept in a file. */
export interface Property {
	inputs: fc.Arbitrary<string>;
	/** @throws whatever is wrong */
	check(input: string): void | Promise<void>;
}

export const properties: Record<string, Property> = {
	'front-matter': {
		inputs: piecesOf('front-matter').map((text) => `---\n${text}\n---\n本文`),
		check(input) {
			const bytes = Buffer.from(input, 'utf8');
			for (const kind of ['post', 'page'] as const) {
				const { data } = readFrontMatter(bytes, 'content/posts/2026-05-12-a.md', { kind, timeZone: 'Asia/Tokyo' });
				// What is read goes through files of JSON.
				if (data !== null && JSON.stringify(JSON.parse(JSON.stringify(data))) !== JSON.stringify(data))
					fail('no plain data');
			}
			if (Object.keys(Object.prototype).length > 0) fail('the prototype was changed');
		},
	},
	permalink: {
		inputs: fc
			.tuple(
				addressPart(),
				addressPart(),
				addressPart(),
				fc.constantFrom(...Object.keys(permalinkStyles), '/:title', '/:path/:name/'),
			)
			.map((parts) => parts.join('\n')),
		check(input) {
			const [permalink = '', slug = '', category = '', style = 'date'] = input.split('\n');
			const date = '2026-05-12T09:00:00+09:00';
			const frontMatter = {
				date,
				categories: [category].filter(Boolean),
				...(slug && { slug }),
				...(permalink && { permalink }),
			};
			checkPlace(permalinkOf({ id: '2026-05-12-a.md', frontMatter }, style));
			checkPlace(checkedSitePath(permalink));
			const tag = tagSlug(slug);
			if (tag !== null && (/[/\\\p{Cc}]|^\.{1,2}$/u.test(tag) || Buffer.byteLength(tag) > 255))
				fail(`a tag's segment is ${tag}`);
			const lines = redirectsFile([{ from: permalink, to: slug }], 'https://example.jp');
			if (!/^(?:\/[^\s*]* (?:\/|https?:\/\/)[^\s]* 301\n)?$/u.test(lines))
				fail(`a redirect is ${JSON.stringify(lines)}`);
		},
	},
	markdown: {
		inputs: piecesOf('markdown'),
		check: (input) => checkMarkdown(input, 'md'),
	},
	mdx: {
		inputs: piecesOf('markdown'),
		check: (input) => checkMarkdown(input, 'mdx'),
	},
	liquid: {
		inputs: piecesOf('liquid'),
		check(input) {
			const renderer = createLiquidRenderer(liquidSite, () => undefined);
			const { text } = renderer.render(new EditedText(input, 1), {
				page: { title: '題', url: '/' },
				file: 'a.md',
				isHtml: false,
			});
			if (/root:.*:0:0/u.test(text)) fail('a file was read');
			if (Object.keys(Object.prototype).length > 0) fail('the prototype was changed');
		},
	},
	kramdown: {
		inputs: piecesOf('markdown'),
		check: (input) => void standardise(input, kramdownOptions),
	},
	image: {
		inputs: imageSeeds,
		async check(input) {
			const bytes = Buffer.from(input, 'latin1');
			let reads = 0;
			const source = {
				size: bytes.length,
				read: async (offset: number, length: number) => (
					reads++,
					bytes.subarray(Math.max(0, offset), Math.max(0, offset + length))
				),
			};
			try {
				const { width, height } = await readImageHeader(source);
				if (!(width > 0 && height > 0)) fail(`its size is ${width}×${height}`);
			} catch (error) {
				if (!(error instanceof ImageHeaderError)) throw error;
			}
			if (reads > 10_000) fail(`${reads} reads`);
		},
	},
	svg: {
		inputs: piecesOf('svg').map((text) => `<svg xmlns="http://www.w3.org/2000/svg">${text}</svg>`),
		check(input) {
			const problem = findSvgProblem(input);
			if (
				problem === null &&
				/<\s*script|[\s"']on\w+\s*=\s*["']|javascript:/iu.test(
					input.replaceAll(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/gu, ''),
				)
			) {
				if (
					!/="[^"]*(?:<|on\w+\s*=|javascript:)|='[^']*(?:on\w+\s*=|javascript:)|>[^<]*(?:on\w+\s*=|javascript:)/iu.test(
						input,
					)
				)
					fail('something that runs was let through');
			}
		},
	},
	query: {
		inputs: piecesOf('query'),
		check(input) {
			const { words, phrases, excluded } = parseQuery(input);
			if (words.length + phrases.length + excluded.length > 10_000) fail('too many words');
			if (foldText(foldText(input)) !== foldText(input)) fail('folding twice makes another text');
		},
	},
};

const liquidSite: LiquidSite = {
	variables: { title: 'x', posts: [{ title: '一' }, { title: '二' }] },
	includes: new Map([
		['a.html', 'あ{{ include.x }}'],
		['circle.html', '{% include circle.html %}'],
	]),
	textAt: () => null,
	timeZone: 'Asia/Tokyo',
	url: 'https://example.jp',
	baseurl: '',
	urlOfPath: () => undefined,
	urlOfPost: () => undefined,
};

const kramdownOptions: KramdownOptions = {
	input: 'GFM',
	autoIds: true,
	autoIdPrefix: '',
	hardWrap: false,
	headerOffset: 0,
	paragraphEnd: true,
	parseBlockHtml: false,
	parseSpanHtml: true,
	mathEngine: true,
};

function fail(reason: string): never {
	throw new Error(reason);
}

function addressPart(): fc.Arbitrary<string> {
	const pieces = [
		'/',
		'//',
		'.',
		'..',
		'%2e',
		'%2F',
		'%252e',
		'\\',
		':',
		'*',
		'?',
		'#',
		'%',
		'%00',
		'%0a',
		' ',
		'a',
		'あ',
		'ガ',
		'CON',
		'_headers',
		'.html',
		'index',
		'@',
		'https:',
		'\u202e',
		'\u200b',
		'\ud800',
		'　',
		...Object.keys(permalinkPlaceholders).map((name) => `:${name}`),
	];
	return fc
		.array(
			fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary', maxLength: 4 })),
			{ maxLength: 12 },
		)
		.map((parts) => parts.join('').replaceAll('\n', ''));
}

/** No output outside the output folder, and no name that some system cannot hold. */
function checkPlace(place: ReturnType<typeof checkedSitePath>): void {
	if ('rule' in place) return;
	const { url, file } = place;
	if (!join('/dist', file).startsWith('/dist/') || join('/', file) !== file)
		fail(`the file is ${JSON.stringify(file)}`);
	if (/[\p{Cc}\p{Cs}\\]/u.test(file)) fail(`the file is ${JSON.stringify(file)}`);
	if (file.split('/').some((segment) => Buffer.byteLength(segment) > 255)) fail('a name is too long');
	if (!/^\/(?!\/)[\w%./~!$&'()*+,;=:@-]*$/u.test(url)) fail(`the URL is ${JSON.stringify(url)}`);
}

function checkMarkdown(body: string, format: 'md' | 'mdx'): void {
	const options = { siteUrl: 'https://example.jp', base: '', liquid: 'text', images: {} } as const;
	try {
		const { html } = renderMarkdown({ body, format, file: 'a.md', bodyLine: 1 }, options);
		for (const element of elementsIn(parseFragment(html))) checkElement(element);
	} catch (error) {
		if (!(error instanceof DiagnosticError)) throw error;
	}
}

const allowed = new Set<string>(allowedElements);

function checkElement({ tagName, attrs }: DefaultTreeAdapterTypes.Element): void {
	if (!allowed.has(tagName)) fail(`<${tagName}> was let through`);
	for (const { name, value } of attrs) {
		if (/^on|^style$|^srcdoc$|^name$|^action$/u.test(name)) fail(`${name}="${value}" was let through`);
		const address = value.replaceAll(/[\s\p{Cc}]/gu, '');
		if (['href', 'src', 'cite'].includes(name) && /^(?:javascript|data|vbscript|file):/iu.test(address))
			fail(`${name}="${value}" was let through`);
	}
}

function elementsIn(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] {
	const children = 'childNodes' in node ? node.childNodes.flatMap(elementsIn) : [];
	return 'tagName' in node ? [node, ...children] : children;
}
