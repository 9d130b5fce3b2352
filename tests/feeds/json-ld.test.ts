import * as fc from 'fast-check';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { articleGraph, collectionGraph, pageGraph, profileGraph, serialiseJsonLd } from '../../src/feeds/json-ld.ts';
import type { JsonLdArticle, JsonLdPage, JsonLdPerson, JsonLdSite } from '../../src/feeds/json-ld-page.ts';
import { JsonLdSchema } from '../../src/feeds/json-ld-schema.ts';
import { allowedLine, hostileText, hostileTitle, propertyRuns } from './hostile-text.ts';

const site: JsonLdSite = {
	homeUrl: 'https://example.jp/',
	name: '瓦版通信',
	description: '自治体とくらしを伝える',
	language: 'ja',
	publisher: {
		name: '瓦版社',
		url: null,
		logo: { url: 'https://example.jp/logo.png', width: 600, height: 60, alt: '' },
		sameAs: ['https://social.example/@瓦版'],
	},
};

const author: JsonLdPerson = {
	kind: 'person',
	name: '山田花子',
	url: 'https://example.jp/authors/yamada/',
	role: '記者',
	description: '自治体を取材する。',
	image: { url: 'https://example.jp/yamada.jpg', width: null, height: null, alt: '' },
	sameAs: ['https://yamada.example'],
};

const article: JsonLdArticle = {
	url: 'https://example.jp/2026/05/12/qr/',
	title: 'QR決済の手数料',
	description: '窓口の手数料を比べた。',
	breadcrumb: [
		{ name: 'トップ', url: 'https://example.jp/' },
		{ name: '科学と技術', url: 'https://example.jp/category/science/' },
		{ name: 'QR決済の手数料', url: 'https://example.jp/2026/05/12/qr/' },
	],
	image: { url: 'https://example.jp/qr.png', width: 1200, height: 630, alt: '窓口' },
	modified: '2026-05-14T18:30:00+09:00',
	language: 'ja',
	type: 'NewsArticle',
	published: '2026-05-12T09:00:00+09:00',
	authors: [
		author,
		{ ...author, kind: 'organization', name: '編集部', url: null, role: '', description: '', image: null, sameAs: [] },
	],
	section: '科学と技術',
	tags: ['QR決済', '自治体'],
	readingMinutes: 7.4,
	corrections: [{ date: '2026-05-14T18:30:00+09:00', note: '手数料の額を直しました。' }],
	series: { name: '窓口のいま', url: 'https://example.jp/series/madoguchi/' },
};

const page: JsonLdPage = {
	url: 'https://example.jp/about/',
	title: '運営者情報',
	description: '',
	breadcrumb: [
		{ name: 'トップ', url: 'https://example.jp/' },
		{ name: '運営者情報', url: 'https://example.jp/about/' },
	],
	image: null,
	modified: null,
	language: 'ja',
};

const bareArticle: JsonLdArticle = {
	...page,
	type: 'BlogPosting',
	published: '2026-05-12T09:00:00+09:00',
	authors: [],
	section: null,
	tags: [],
	readingMinutes: 0,
	corrections: [],
	series: null,
};

test('an article with everything', () => {
	expect(articleGraph(site, article)).toMatchInlineSnapshot(`
		{
		  "@context": "https://schema.org",
		  "@graph": [
		    {
		      "@id": "https://example.jp/#website",
		      "@type": "WebSite",
		      "description": "自治体とくらしを伝える",
		      "inLanguage": "ja",
		      "name": "瓦版通信",
		      "publisher": {
		        "@id": "https://example.jp/#publisher",
		      },
		      "url": "https://example.jp/",
		    },
		    {
		      "@id": "https://example.jp/#publisher",
		      "@type": "Organization",
		      "logo": {
		        "@id": "https://example.jp/#logo",
		        "@type": "ImageObject",
		        "height": "60 px",
		        "url": "https://example.jp/logo.png",
		        "width": "600 px",
		      },
		      "name": "瓦版社",
		      "sameAs": [
		        "https://social.example/@%E7%93%A6%E7%89%88",
		      ],
		      "url": "https://example.jp/",
		    },
		    {
		      "@id": "https://example.jp/2026/05/12/qr/#webpage",
		      "@type": "WebPage",
		      "breadcrumb": {
		        "@id": "https://example.jp/2026/05/12/qr/#breadcrumb",
		      },
		      "dateModified": "2026-05-14T18:30:00+09:00",
		      "datePublished": "2026-05-12T09:00:00+09:00",
		      "description": "窓口の手数料を比べた。",
		      "inLanguage": "ja",
		      "isPartOf": {
		        "@id": "https://example.jp/#website",
		      },
		      "name": "QR決済の手数料",
		      "primaryImageOfPage": {
		        "@id": "https://example.jp/2026/05/12/qr/#image",
		      },
		      "url": "https://example.jp/2026/05/12/qr/",
		    },
		    {
		      "@id": "https://example.jp/2026/05/12/qr/#image",
		      "@type": "ImageObject",
		      "caption": "窓口",
		      "height": "630 px",
		      "url": "https://example.jp/qr.png",
		      "width": "1200 px",
		    },
		    {
		      "@id": "https://example.jp/2026/05/12/qr/#breadcrumb",
		      "@type": "BreadcrumbList",
		      "itemListElement": [
		        {
		          "@type": "ListItem",
		          "item": "https://example.jp/",
		          "name": "トップ",
		          "position": 1,
		        },
		        {
		          "@type": "ListItem",
		          "item": "https://example.jp/category/science/",
		          "name": "科学と技術",
		          "position": 2,
		        },
		        {
		          "@type": "ListItem",
		          "item": "https://example.jp/2026/05/12/qr/",
		          "name": "QR決済の手数料",
		          "position": 3,
		        },
		      ],
		    },
		    {
		      "@id": "https://example.jp/2026/05/12/qr/#article",
		      "@type": "NewsArticle",
		      "articleSection": "科学と技術",
		      "author": [
		        {
		          "@id": "https://example.jp/authors/yamada/#author",
		        },
		        {
		          "@id": "https://example.jp/#author-%E7%B7%A8%E9%9B%86%E9%83%A8",
		        },
		      ],
		      "correction": [
		        {
		          "@type": "CorrectionComment",
		          "datePublished": "2026-05-14T18:30:00+09:00",
		          "text": "手数料の額を直しました。",
		        },
		      ],
		      "dateModified": "2026-05-14T18:30:00+09:00",
		      "datePublished": "2026-05-12T09:00:00+09:00",
		      "description": "窓口の手数料を比べた。",
		      "headline": "QR決済の手数料",
		      "image": {
		        "@id": "https://example.jp/2026/05/12/qr/#image",
		      },
		      "inLanguage": "ja",
		      "isPartOf": [
		        {
		          "@id": "https://example.jp/2026/05/12/qr/#webpage",
		        },
		        {
		          "@id": "https://example.jp/#website",
		        },
		        {
		          "@id": "https://example.jp/series/madoguchi/#series",
		        },
		      ],
		      "keywords": [
		        "QR決済",
		        "自治体",
		      ],
		      "mainEntityOfPage": {
		        "@id": "https://example.jp/2026/05/12/qr/#webpage",
		      },
		      "publisher": {
		        "@id": "https://example.jp/#publisher",
		      },
		      "timeRequired": "PT7M",
		      "url": "https://example.jp/2026/05/12/qr/",
		    },
		    {
		      "@id": "https://example.jp/authors/yamada/#author",
		      "@type": "Person",
		      "description": "自治体を取材する。",
		      "image": {
		        "@id": "https://example.jp/authors/yamada/#author-image",
		        "@type": "ImageObject",
		        "url": "https://example.jp/yamada.jpg",
		      },
		      "jobTitle": "記者",
		      "name": "山田花子",
		      "sameAs": [
		        "https://yamada.example/",
		      ],
		      "url": "https://example.jp/authors/yamada/",
		    },
		    {
		      "@id": "https://example.jp/#author-%E7%B7%A8%E9%9B%86%E9%83%A8",
		      "@type": "Organization",
		      "name": "編集部",
		    },
		    {
		      "@id": "https://example.jp/series/madoguchi/#series",
		      "@type": "CreativeWorkSeries",
		      "name": "窓口のいま",
		      "url": "https://example.jp/series/madoguchi/",
		    },
		  ],
		}
	`);
});

test('an article with as little as may be', () => {
	expect(
		articleGraph(
			{ ...site, publisher: { name: '瓦版社', url: 'https://kawara.example/会社', logo: null, sameAs: [] } },
			bareArticle,
		),
	).toMatchInlineSnapshot(`
		{
		  "@context": "https://schema.org",
		  "@graph": [
		    {
		      "@id": "https://example.jp/#website",
		      "@type": "WebSite",
		      "description": "自治体とくらしを伝える",
		      "inLanguage": "ja",
		      "name": "瓦版通信",
		      "publisher": {
		        "@id": "https://example.jp/#publisher",
		      },
		      "url": "https://example.jp/",
		    },
		    {
		      "@id": "https://example.jp/#publisher",
		      "@type": "Organization",
		      "name": "瓦版社",
		      "url": "https://kawara.example/%E4%BC%9A%E7%A4%BE",
		    },
		    {
		      "@id": "https://example.jp/about/#webpage",
		      "@type": "WebPage",
		      "breadcrumb": {
		        "@id": "https://example.jp/about/#breadcrumb",
		      },
		      "datePublished": "2026-05-12T09:00:00+09:00",
		      "inLanguage": "ja",
		      "isPartOf": {
		        "@id": "https://example.jp/#website",
		      },
		      "name": "運営者情報",
		      "url": "https://example.jp/about/",
		    },
		    {
		      "@id": "https://example.jp/about/#breadcrumb",
		      "@type": "BreadcrumbList",
		      "itemListElement": [
		        {
		          "@type": "ListItem",
		          "item": "https://example.jp/",
		          "name": "トップ",
		          "position": 1,
		        },
		        {
		          "@type": "ListItem",
		          "item": "https://example.jp/about/",
		          "name": "運営者情報",
		          "position": 2,
		        },
		      ],
		    },
		    {
		      "@id": "https://example.jp/about/#article",
		      "@type": "BlogPosting",
		      "author": [
		        {
		          "@id": "https://example.jp/#publisher",
		        },
		      ],
		      "dateModified": "2026-05-12T09:00:00+09:00",
		      "datePublished": "2026-05-12T09:00:00+09:00",
		      "headline": "運営者情報",
		      "inLanguage": "ja",
		      "isPartOf": [
		        {
		          "@id": "https://example.jp/about/#webpage",
		        },
		        {
		          "@id": "https://example.jp/#website",
		        },
		      ],
		      "mainEntityOfPage": {
		        "@id": "https://example.jp/about/#webpage",
		      },
		      "publisher": {
		        "@id": "https://example.jp/#publisher",
		      },
		      "timeRequired": "PT1M",
		      "url": "https://example.jp/about/",
		    },
		  ],
		}
	`);
});

test('a home page', () => {
	const home = {
		...page,
		url: site.homeUrl,
		title: site.name,
		breadcrumb: [],
		items: [{ name: '題', url: article.url }],
	};
	expect(collectionGraph(site, home)['@graph'].slice(2)).toMatchInlineSnapshot(`
		[
		  {
		    "@id": "https://example.jp/#webpage",
		    "@type": "CollectionPage",
		    "inLanguage": "ja",
		    "isPartOf": {
		      "@id": "https://example.jp/#website",
		    },
		    "mainEntity": {
		      "@type": "ItemList",
		      "itemListElement": [
		        {
		          "@type": "ListItem",
		          "name": "題",
		          "position": 1,
		          "url": "https://example.jp/2026/05/12/qr/",
		        },
		      ],
		    },
		    "name": "瓦版通信",
		    "url": "https://example.jp/",
		  },
		]
	`);
});

test("an author's page", () => {
	expect(
		profileGraph(site, { ...page, url: 'https://example.jp/authors/yamada/', title: '山田花子' }, author)[
			'@graph'
		].slice(2),
	).toMatchInlineSnapshot(`
		[
		  {
		    "@id": "https://example.jp/authors/yamada/#webpage",
		    "@type": "ProfilePage",
		    "breadcrumb": {
		      "@id": "https://example.jp/authors/yamada/#breadcrumb",
		    },
		    "inLanguage": "ja",
		    "isPartOf": {
		      "@id": "https://example.jp/#website",
		    },
		    "mainEntity": {
		      "@id": "https://example.jp/authors/yamada/#author",
		    },
		    "name": "山田花子",
		    "url": "https://example.jp/authors/yamada/",
		  },
		  {
		    "@id": "https://example.jp/authors/yamada/#breadcrumb",
		    "@type": "BreadcrumbList",
		    "itemListElement": [
		      {
		        "@type": "ListItem",
		        "item": "https://example.jp/",
		        "name": "トップ",
		        "position": 1,
		      },
		      {
		        "@type": "ListItem",
		        "item": "https://example.jp/about/",
		        "name": "運営者情報",
		        "position": 2,
		      },
		    ],
		  },
		  {
		    "@id": "https://example.jp/authors/yamada/#author",
		    "@type": "Person",
		    "description": "自治体を取材する。",
		    "image": {
		      "@id": "https://example.jp/authors/yamada/#author-image",
		      "@type": "ImageObject",
		      "url": "https://example.jp/yamada.jpg",
		    },
		    "jobTitle": "記者",
		    "name": "山田花子",
		    "sameAs": [
		      "https://yamada.example/",
		    ],
		    "url": "https://example.jp/authors/yamada/",
		  },
		]
	`);
});

const graphs = {
	article: articleGraph(site, article),
	'bare article': articleGraph(site, bareArticle),
	'article with one author twice': articleGraph(site, { ...article, authors: [author, author] }),
	'article with a modification before it was published': articleGraph(site, {
		...article,
		modified: '2026-05-11T23:00:00+09:00',
	}),
	analysis: articleGraph(site, { ...article, type: 'AnalysisNewsArticle' }),
	archive: collectionGraph(site, { ...page, items: [] }),
	profile: profileGraph(site, page, { ...author, kind: 'organization' }),
	'fixed page': pageGraph(site, page, 'WebPage'),
	'about page': pageGraph(site, page, 'AboutPage'),
	'contact page': pageGraph(site, page, 'ContactPage'),
};

test.each(Object.entries(graphs))('the schema accepts what is emitted: %s', (_, graph) => {
	const parsed: unknown = JSON.parse(serialiseJsonLd(graph));
	expect(JsonLdSchema.parse(parsed)).toEqual(parsed);
});

test.each([
	['甲'.repeat(110), '甲'.repeat(110)],
	['甲'.repeat(111), `${'甲'.repeat(109)}…`],
	['👨‍👩‍👧'.repeat(20), `${'👨‍👩‍👧'.repeat(13)}…`],
	[`${'甲'.repeat(108)} ${'乙'.repeat(10)}`, `${'甲'.repeat(108)}…`],
	['六十一字の題名'.padEnd(61, '字'), '六十一字の題名'.padEnd(61, '字')],
])('the headline of %s is %s', (title, headline) => {
	expect(articleGraph(site, { ...article, title })['@graph']).toContainEqual(expect.objectContaining({ headline }));
});

test('a text cannot end the script element and is read back as it was', () => {
	fc.assert(
		fc.property(hostileText, hostileTitle, (text, name) => {
			const title = `題${text}名`;
			const graph = articleGraph(site, {
				...article,
				title,
				description: title,
				authors: [{ ...author, name, url: null }],
				tags: [title],
			});
			const json = serialiseJsonLd(graph);
			const script = parseFragment(`<script type="application/ld+json">${json}</script>`).childNodes;
			expect(script).toHaveLength(1);
			expect(json).not.toMatch(/[<>&\u2028\u2029]/u);
			const parsed = JsonLdSchema.parse(JSON.parse(json));
			expect(parsed).toEqual(graph);
			const node = parsed['@graph'].find((each) => 'headline' in each);
			expect(node).toMatchObject({ description: allowedLine(title), keywords: [allowedLine(title)] });
		}),
		propertyRuns,
	);
});
