import type { FeedChannel, FeedItem } from '../../src/feeds/channel.ts';

const first: FeedItem = {
	id: 'https://example.jp/2026/05/12/qr/',
	url: 'https://example.jp/2026/05/12/qr/',
	title: 'QR決済 & 自治体の<手数料>',
	summary: '窓口の手数料を「1 < 2」と比べた。',
	html: [
		'<h2 id="現状">現状<a class="heading-anchor" href="#%E7%8F%BE%E7%8A%B6" aria-label="この見出しへのリンク">#</a></h2>',
		'<p>本文<sup><a href="#fn-1" id="fnref-1">1</a></sup>と<a href="/about/?a=1&amp;b=2">案内</a>。]]></p>',
		'<img src="/assets/a.png" srcset="/assets/a.png 1x, /assets/a@2x.png 2x" alt="図">',
	].join('\n'),
	published: '2026-05-12T09:00:00+09:00',
	modified: '2026-05-14T18:30:00+09:00',
	authors: [
		{ name: '山田花子', url: 'https://example.jp/authors/yamada/' },
		{ name: '編集部', url: null },
	],
	categories: ['科学と技術', 'R&D'],
	image: { url: 'https://example.jp/assets/a.png', type: 'image/png', bytes: 12_345 },
	language: null,
};

const second: FeedItem = {
	id: 'https://example.jp/2026/05/10/en/',
	url: 'https://example.jp/2026/05/10/en-renamed/',
	title: 'In English',
	summary: '',
	html: '<p>Hello.</p>',
	published: '2026-05-10T00:00:00+09:00',
	modified: '2026-05-10T00:00:00+09:00',
	authors: [],
	categories: [],
	image: null,
	language: 'en',
};

/** A feed with one item that has everything and one that has as little as may be. */
export const sampleChannel: FeedChannel = {
	title: '瓦版通信',
	description: '自治体とくらしの"いま"を伝える',
	homeUrl: 'https://example.jp/',
	selfUrl: 'https://example.jp/feed.xml?a=1&b=2',
	language: 'ja',
	iconUrl: 'https://example.jp/icon-512.png',
	publisher: { name: '瓦版社', url: 'https://example.jp/about/' },
	items: [first, second],
};

export const firstItem = first;
