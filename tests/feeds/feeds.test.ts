import * as fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { atomFeed } from '../../src/feeds/atom.ts';
import type { FeedChannel, FeedItem } from '../../src/feeds/channel.ts';
import { jsonFeed } from '../../src/feeds/json-feed.ts';
import { rssFeed } from '../../src/feeds/rss.ts';
import { allowedLine, allowedText, hostileText, hostileTitle, propertyRuns } from './hostile-text.ts';
import { firstItem, sampleChannel } from './sample-channel.ts';
import { xmlFaults } from './xml.ts';

const formats = { rssFeed, atomFeed, jsonFeed };

test('an RSS feed', () => {
	expect(rssFeed(sampleChannel)).toMatchInlineSnapshot(`
		"<?xml version="1.0" encoding="utf-8"?>
		<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xml:lang="ja">
		  <channel>
		    <title>瓦版通信</title>
		    <link>https://example.jp/</link>
		    <description>自治体とくらしの&quot;いま&quot;を伝える</description>
		    <language>ja</language>
		    <lastBuildDate>Thu, 14 May 2026 09:30:00 GMT</lastBuildDate>
		    <generator>Kawaraban</generator>
		    <image>
		      <url>https://example.jp/icon-512.png</url>
		      <title>瓦版通信</title>
		      <link>https://example.jp/</link>
		    </image>
		    <atom:link href="https://example.jp/feed.xml?a=1&amp;b=2" rel="self" type="application/rss+xml"/>
		    <dc:publisher>瓦版社</dc:publisher>
		    <item>
		      <title>QR決済 &amp; 自治体の&lt;手数料&gt;</title>
		      <link>https://example.jp/2026/05/12/qr/</link>
		      <description>窓口の手数料を「1 &amp;lt; 2」と比べた。</description>
		      <category>科学と技術</category>
		      <category>R&amp;D</category>
		      <enclosure url="https://example.jp/assets/a.png" length="12345" type="image/png"/>
		      <guid isPermaLink="true">https://example.jp/2026/05/12/qr/</guid>
		      <pubDate>Tue, 12 May 2026 00:00:00 GMT</pubDate>
		      <dc:creator>山田花子</dc:creator>
		      <dc:creator>編集部</dc:creator>
		      <content:encoded>&lt;h2 id=&quot;現状&quot;&gt;現状&lt;/h2&gt;
		&lt;p&gt;本文&lt;sup&gt;&lt;a href=&quot;https://example.jp/2026/05/12/qr/#fn-1&quot; id=&quot;fnref-1&quot;&gt;1&lt;/a&gt;&lt;/sup&gt;と&lt;a href=&quot;https://example.jp/about/?a=1&amp;amp;b=2&quot;&gt;案内&lt;/a&gt;。]]&gt;&lt;/p&gt;
		&lt;img src=&quot;https://example.jp/assets/a.png&quot; srcset=&quot;https://example.jp/assets/a.png 1x, https://example.jp/assets/a@2x.png 2x&quot; alt=&quot;図&quot;&gt;</content:encoded>
		    </item>
		    <item xml:lang="en">
		      <title>In English</title>
		      <link>https://example.jp/2026/05/10/en-renamed/</link>
		      <guid isPermaLink="false">https://example.jp/2026/05/10/en/</guid>
		      <pubDate>Sat, 09 May 2026 15:00:00 GMT</pubDate>
		      <content:encoded>&lt;p&gt;Hello.&lt;/p&gt;</content:encoded>
		    </item>
		  </channel>
		</rss>
		"
	`);
});

test('an Atom feed', () => {
	expect(atomFeed(sampleChannel)).toMatchInlineSnapshot(`
		"<?xml version="1.0" encoding="utf-8"?>
		<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja">
		  <author>
		    <name>瓦版社</name>
		    <uri>https://example.jp/about/</uri>
		  </author>
		  <generator>Kawaraban</generator>
		  <icon>https://example.jp/icon-512.png</icon>
		  <id>https://example.jp/feed.xml?a=1&amp;b=2</id>
		  <link href="https://example.jp/feed.xml?a=1&amp;b=2" rel="self" type="application/atom+xml"/>
		  <link href="https://example.jp/" rel="alternate" type="text/html"/>
		  <subtitle>自治体とくらしの&quot;いま&quot;を伝える</subtitle>
		  <title>瓦版通信</title>
		  <updated>2026-05-14T09:30:00.000Z</updated>
		  <entry>
		    <author>
		      <name>山田花子</name>
		      <uri>https://example.jp/authors/yamada/</uri>
		    </author>
		    <author>
		      <name>編集部</name>
		    </author>
		    <category term="科学と技術"/>
		    <category term="R&amp;D"/>
		    <content type="html">&lt;h2 id=&quot;現状&quot;&gt;現状&lt;/h2&gt;
		&lt;p&gt;本文&lt;sup&gt;&lt;a href=&quot;https://example.jp/2026/05/12/qr/#fn-1&quot; id=&quot;fnref-1&quot;&gt;1&lt;/a&gt;&lt;/sup&gt;と&lt;a href=&quot;https://example.jp/about/?a=1&amp;amp;b=2&quot;&gt;案内&lt;/a&gt;。]]&gt;&lt;/p&gt;
		&lt;img src=&quot;https://example.jp/assets/a.png&quot; srcset=&quot;https://example.jp/assets/a.png 1x, https://example.jp/assets/a@2x.png 2x&quot; alt=&quot;図&quot;&gt;</content>
		    <id>https://example.jp/2026/05/12/qr/</id>
		    <link href="https://example.jp/2026/05/12/qr/" rel="alternate" type="text/html"/>
		    <link href="https://example.jp/assets/a.png" rel="enclosure" type="image/png" length="12345"/>
		    <published>2026-05-12T00:00:00.000Z</published>
		    <summary>窓口の手数料を「1 &lt; 2」と比べた。</summary>
		    <title>QR決済 &amp; 自治体の&lt;手数料&gt;</title>
		    <updated>2026-05-14T09:30:00.000Z</updated>
		  </entry>
		  <entry xml:lang="en">
		    <content type="html">&lt;p&gt;Hello.&lt;/p&gt;</content>
		    <id>https://example.jp/2026/05/10/en/</id>
		    <link href="https://example.jp/2026/05/10/en-renamed/" rel="alternate" type="text/html"/>
		    <published>2026-05-09T15:00:00.000Z</published>
		    <title>In English</title>
		    <updated>2026-05-09T15:00:00.000Z</updated>
		  </entry>
		</feed>
		"
	`);
});

test('a JSON feed', () => {
	expect(jsonFeed(sampleChannel)).toMatchInlineSnapshot(`
		"{
			"version": "https://jsonfeed.org/version/1.1",
			"title": "瓦版通信",
			"home_page_url": "https://example.jp/",
			"feed_url": "https://example.jp/feed.xml?a=1&b=2",
			"description": "自治体とくらしの\\"いま\\"を伝える",
			"icon": "https://example.jp/icon-512.png",
			"authors": [
				{
					"name": "瓦版社",
					"url": "https://example.jp/about/"
				}
			],
			"language": "ja",
			"items": [
				{
					"id": "https://example.jp/2026/05/12/qr/",
					"url": "https://example.jp/2026/05/12/qr/",
					"title": "QR決済 & 自治体の<手数料>",
					"content_html": "<h2 id=\\"現状\\">現状</h2>\\n<p>本文<sup><a href=\\"https://example.jp/2026/05/12/qr/#fn-1\\" id=\\"fnref-1\\">1</a></sup>と<a href=\\"https://example.jp/about/?a=1&amp;b=2\\">案内</a>。]]></p>\\n<img src=\\"https://example.jp/assets/a.png\\" srcset=\\"https://example.jp/assets/a.png 1x, https://example.jp/assets/a@2x.png 2x\\" alt=\\"図\\">",
					"summary": "窓口の手数料を「1 < 2」と比べた。",
					"image": "https://example.jp/assets/a.png",
					"date_published": "2026-05-12T00:00:00.000Z",
					"date_modified": "2026-05-14T09:30:00.000Z",
					"authors": [
						{
							"name": "山田花子",
							"url": "https://example.jp/authors/yamada/"
						},
						{
							"name": "編集部"
						}
					],
					"tags": [
						"科学と技術",
						"R&D"
					]
				},
				{
					"id": "https://example.jp/2026/05/10/en/",
					"url": "https://example.jp/2026/05/10/en-renamed/",
					"title": "In English",
					"content_html": "<p>Hello.</p>",
					"date_published": "2026-05-09T15:00:00.000Z",
					"date_modified": "2026-05-09T15:00:00.000Z",
					"language": "en"
				}
			]
		}
		"
	`);
});

test('what feed readers read is what was given: RSS', () => {
	expect(parseRssFeed(rssFeed(sampleChannel))).toEqual(expectedRss(sampleChannel));
});

test('what feed readers read is what was given: Atom', () => {
	expect(parseAtomFeed(atomFeed(sampleChannel))).toEqual(expectedAtom(sampleChannel));
});

test('what feed readers read is what was given: JSON Feed', () => {
	expect(parseJsonFeed(jsonFeed(sampleChannel))).toEqual(expectedJson(sampleChannel));
});

const hostileItem: fc.Arbitrary<FeedItem> = fc.record({
	id: fc.webUrl({ withQueryParameters: true, withFragments: true }),
	url: fc.webUrl({ withQueryParameters: true }),
	title: hostileTitle,
	summary: hostileTitle,
	html: hostileText.map((text) => `<p>${text.replaceAll('<', '&lt;')}</p>`),
	published: fc.constantFrom('2026-05-12T09:00:00+09:00', '1999-12-31T23:59:59Z'),
	modified: fc.constantFrom('2026-05-12T09:00:00+09:00', '2026-05-13T00:00:00-05:00'),
	authors: fc.array(fc.record({ name: hostileTitle, url: fc.option(fc.webUrl()) }), { maxLength: 2 }),
	categories: fc.array(hostileTitle, { maxLength: 3 }),
	image: fc.option(fc.record({ url: fc.webUrl(), type: fc.constant('image/png'), bytes: fc.option(fc.nat()) })),
	language: fc.constantFrom(null, 'en'),
});

const hostileChannel: fc.Arbitrary<FeedChannel> = fc.record({
	title: hostileTitle,
	description: hostileTitle,
	homeUrl: fc.webUrl(),
	selfUrl: fc.webUrl({ withQueryParameters: true }),
	language: fc.constant('ja'),
	iconUrl: fc.option(fc.webUrl()),
	publisher: fc.record({ name: hostileTitle, url: fc.option(fc.webUrl()) }),
	items: fc.array(hostileItem, { maxLength: 3 }),
});

test('no text breaks out of a feed or is changed on the way', () => {
	fc.assert(
		fc.property(hostileChannel, (channel) => {
			expect(parseRssFeed(rssFeed(channel))).toEqual(expectedRss(channel));
			expect(parseAtomFeed(atomFeed(channel))).toEqual(expectedAtom(channel));
			expect(parseJsonFeed(jsonFeed(channel))).toEqual(expectedJson(channel));
		}),
		propertyRuns,
	);
});

test('no text makes a feed that is not well-formed', async () => {
	const channels = fc.sample(hostileChannel, { seed: propertyRuns.seed, numRuns: 60 });
	expect(await xmlFaults([...channels.map(rssFeed), ...channels.map(atomFeed)])).toEqual([]);
});

test('xmllint would have found a feed that is not well-formed', async () => {
	expect(await xmlFaults(['<rss><channel>\u000b</channel></rss>', '<a>&nbsp;</a>'])).not.toEqual([]);
});

test.each(Object.entries(formats))('%s keeps the order of the items', (_, format) => {
	const titles = ['三', '一', '二'];
	const items = titles.map((title) => ({ ...firstItem, title, id: `https://example.jp/${encodeURI(title)}/` }));
	const text = format({ ...sampleChannel, items });
	expect(titles.toSorted((a, b) => text.indexOf(a) - text.indexOf(b))).toEqual(titles);
});

test.each(Object.entries(formats))('%s gives the same bytes for the same articles', (_, format) => {
	expect(format(structuredClone(sampleChannel))).toBe(format(sampleChannel));
});

test.each([
	['rssFeed', rssFeed, '<lastBuildDate>Thu, 01 Jan 1970 00:00:00 GMT</lastBuildDate>'],
	['atomFeed', atomFeed, '<updated>1970-01-01T00:00:00.000Z</updated>'],
	['jsonFeed', jsonFeed, '"items": []'],
])('%s without items is a feed still, and no clock is read for it', (_, format, expected) => {
	expect(format({ ...sampleChannel, items: [] })).toContain(expected);
});

test.each(Object.entries(formats))('%s names an article without a title by its URL', (_, format) => {
	const text = format({ ...sampleChannel, items: [{ ...firstItem, title: ' \u0000\u000b ' }] });
	expect(text.split('https://example.jp/2026/05/12/qr/').length).toBeGreaterThan(3);
});

test.each([
	['0 for a size that is not known', { bytes: null }, '0'],
	['its size in bytes', { bytes: 7 }, '7'],
])('an image is an enclosure with %s', (_, size, length) => {
	const image = { url: 'https://example.jp/a.png', type: 'image/png', ...size };
	expect(rssFeed({ ...sampleChannel, items: [{ ...firstItem, image }] })).toContain(
		`<enclosure url="https://example.jp/a.png" length="${length}" type="image/png"/>`,
	);
});

function expectedRss(channel: FeedChannel): object {
	const title = allowedLine(channel.title);
	return withoutAbsent({
		title,
		link: channel.homeUrl,
		description: allowedLine(channel.description),
		language: channel.language,
		lastBuildDate: newest(channel).toUTCString(),
		generator: 'Kawaraban',
		image: channel.iconUrl === null ? undefined : { url: channel.iconUrl, title, link: channel.homeUrl },
		atom: { links: [{ href: channel.selfUrl, rel: 'self', type: 'application/rss+xml' }] },
		dc: { publishers: [allowedLine(channel.publisher.name)] },
		xml: { lang: channel.language },
		items: nonEmpty(
			channel.items.map((item) => ({
				title: allowedLine(item.title),
				link: item.url,
				description: escapedForHtml(allowedLine(item.summary)),
				guid: { value: item.id, isPermaLink: item.id === item.url },
				pubDate: new Date(item.published).toUTCString(),
				dc: item.authors.length === 0 ? undefined : { creators: item.authors.map(({ name }) => allowedLine(name)) },
				categories: nonEmpty(item.categories.map((name) => ({ name: allowedLine(name) }))),
				enclosures:
					item.image === null
						? undefined
						: [{ url: item.image.url, length: item.image.bytes ?? 0, type: item.image.type }],
				content: { encoded: expectedHtml(item) },
				xml: item.language === null ? undefined : { lang: item.language },
			})),
		),
	});
}

function expectedAtom(channel: FeedChannel): object {
	return withoutAbsent({
		id: channel.selfUrl,
		title: { value: allowedLine(channel.title) },
		subtitle: { value: allowedLine(channel.description) },
		updated: newest(channel).toISOString(),
		generator: { text: 'Kawaraban' },
		authors: [{ name: allowedLine(channel.publisher.name), uri: channel.publisher.url ?? undefined }],
		links: [
			{ href: channel.selfUrl, rel: 'self', type: 'application/atom+xml' },
			{ href: channel.homeUrl, rel: 'alternate', type: 'text/html' },
		],
		icon: channel.iconUrl ?? undefined,
		xml: { lang: channel.language },
		entries: nonEmpty(
			channel.items.map((item) => ({
				id: item.id,
				title: { value: allowedLine(item.title) },
				links: [
					{ href: item.url, rel: 'alternate', type: 'text/html' },
					...(item.image === null
						? []
						: [
								{
									href: item.image.url,
									rel: 'enclosure',
									type: item.image.type,
									length: item.image.bytes ?? undefined,
								},
							]),
				],
				published: new Date(item.published).toISOString(),
				updated: new Date(item.modified).toISOString(),
				authors: nonEmpty(item.authors.map(({ name, url }) => ({ name: allowedLine(name), uri: url ?? undefined }))),
				categories: nonEmpty(item.categories.map((term) => ({ term: allowedLine(term) }))),
				summary: item.summary === '' ? undefined : { value: allowedLine(item.summary) },
				content: { value: expectedHtml(item), type: 'html' },
				xml: item.language === null ? undefined : { lang: item.language },
			})),
		),
	});
}

function expectedJson(channel: FeedChannel): object {
	return withoutAbsent({
		title: allowedLine(channel.title),
		home_page_url: channel.homeUrl,
		feed_url: channel.selfUrl,
		description: allowedLine(channel.description),
		icon: channel.iconUrl ?? undefined,
		authors: [{ name: allowedLine(channel.publisher.name), url: channel.publisher.url ?? undefined }],
		language: channel.language,
		items: nonEmpty(
			channel.items.map((item) => ({
				id: item.id,
				url: item.url,
				title: allowedLine(item.title),
				content_html: expectedHtml(item),
				summary: allowedLine(item.summary) || undefined,
				image: item.image?.url,
				date_published: new Date(item.published).toISOString(),
				date_modified: new Date(item.modified).toISOString(),
				authors: nonEmpty(item.authors.map(({ name, url }) => ({ name: allowedLine(name), url: url ?? undefined }))),
				tags: nonEmpty(item.categories.map(allowedLine)),
				language: item.language ?? undefined,
			})),
		),
	});
}

/** The sample's HTML is spelt out; hostile HTML holds no address and only loses characters. */
function expectedHtml(item: FeedItem): string {
	if (item.html !== firstItem.html) return allowedText(item.html);
	return [
		'<h2 id="現状">現状</h2>',
		'<p>本文<sup><a href="https://example.jp/2026/05/12/qr/#fn-1" id="fnref-1">1</a></sup>と<a href="https://example.jp/about/?a=1&amp;b=2">案内</a>。]]></p>',
		'<img src="https://example.jp/assets/a.png" srcset="https://example.jp/assets/a.png 1x, https://example.jp/assets/a@2x.png 2x" alt="図">',
	].join('\n');
}

function escapedForHtml(text: string): string | undefined {
	return (
		text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\u00a0', '&nbsp;') ||
		undefined
	);
}

function newest(channel: FeedChannel): Date {
	return new Date(Math.max(0, ...channel.items.map((item) => Date.parse(item.modified))));
}

function nonEmpty<Item>(items: Item[]): Item[] | undefined {
	return items.length === 0 ? undefined : items;
}

function withoutAbsent(value: object): object {
	return JSON.parse(JSON.stringify(value)) as object;
}
