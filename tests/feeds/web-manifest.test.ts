import { expect, test } from 'vitest';
import { imageMediaType } from '../../src/feeds/media-type.ts';
import { webManifest } from '../../src/feeds/web-manifest.ts';

const site = {
	name: '瓦版通信',
	language: 'ja',
	description: '自治体とくらしを伝える',
	startUrl: '/news/',
	themeColour: '#b3261e',
	backgroundColour: '#ffffff',
	icons: [
		{ url: '/news/icon-192.png', sizePx: 192, type: 'image/png', purpose: 'any' },
		{ url: '/news/icon-maskable.png', sizePx: 512, type: 'image/png', purpose: 'maskable' },
	],
} as const satisfies object;

test('a web manifest', () => {
	expect(webManifest({ ...site, icons: [...site.icons] })).toMatchInlineSnapshot(`
		"{
			"id": "/news/",
			"name": "瓦版通信",
			"short_name": "瓦版通信",
			"description": "自治体とくらしを伝える",
			"lang": "ja",
			"dir": "ltr",
			"start_url": "/news/",
			"scope": "/news/",
			"display": "minimal-ui",
			"theme_color": "#b3261e",
			"background_color": "#ffffff",
			"icons": [
				{
					"src": "/news/icon-192.png",
					"sizes": "192x192",
					"type": "image/png",
					"purpose": "any"
				},
				{
					"src": "/news/icon-maskable.png",
					"sizes": "512x512",
					"type": "image/png",
					"purpose": "maskable"
				}
			]
		}
		"
	`);
});

test.each([
	['地域とくらしと文化のニュース', '地域とくらしと文化のニュ'],
	['十二文字ちょうどの名前です', '十二文字ちょうどの名前で'],
	['新聞', '新聞'],
	['👨‍👩‍👧'.repeat(13), '👨‍👩‍👧'.repeat(12)],
	['Kawaraban X Tsushin', 'Kawaraban X'],
])('the short name of %s is %s', (name, shortName) => {
	expect(JSON.parse(webManifest({ ...site, icons: [], name }))).toMatchObject({ short_name: shortName });
});

test.each([
	['https://example.jp/a.png', 'image/png'],
	['/a.b.JPG?x=1', 'image/jpeg'],
	['/a.jpeg#x', 'image/jpeg'],
	['/日本.webp', 'image/webp'],
	['/a.svg', 'image/svg+xml'],
	['/a.pdf', null],
	['/constructor', null],
	['https://example.jp', null],
])('the media type of %s is %s', (url, type) => {
	expect(imageMediaType(url)).toBe(type);
});
