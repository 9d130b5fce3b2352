import { expect, test } from 'vitest';
import { robotsTxt } from '../../src/feeds/robots.ts';

test('every crawler is let in and shown the sitemaps', () => {
	expect(robotsTxt(['https://example.jp/sitemap.xml', 'https://example.jp/sitemap-news.xml'])).toBe(
		[
			'User-agent: *',
			'Allow: /',
			'',
			'Sitemap: https://example.jp/sitemap.xml',
			'Sitemap: https://example.jp/sitemap-news.xml',
			'',
		].join('\n'),
	);
});

test('an address cannot make a second line', () => {
	expect(robotsTxt(['https://example.jp/a\nDisallow: /'])).toBe(
		'User-agent: *\nAllow: /\n\nSitemap: https://example.jp/aDisallow:%20/\n',
	);
});
