import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readOldSite } from '../../src/import/verify/old-site.ts';
import { verifySite } from '../../src/import/verify/verify-site.ts';
import { removeSiteFolders, siteFolder } from './shared.ts';

afterEach(removeSiteFolders);

const page = (body: string) =>
	`<!doctype html><html><body><nav>メニュー</nav><article><div class="prose">${body}</div></article></body></html>`;
const long = '長い本文です。'.repeat(10);
const dist = {
	'same/index.html': page('<h2 id="a">見出し</h2><p>“同じ”—本文…</p>'),
	'text/index.html': page('<h2 id="b-1">見出し</h2><p>違う本文</p>'),
	'old/index.html': '<meta http-equiv="refresh" content="0; url=/same/">',
	'new-place/index.html': page(`<p>${long}</p>`),
	'page.html': page('<p>x</p>'),
	'index.html': '<script type="application/ld+json">{"@type":"CollectionPage"}</script><main>新しい一覧</main>',
	'feed.xml': '<feed/>',
};

test('tells pages that are the same, redirected, moved, missing, new, or that read otherwise', () => {
	const old = siteFolder({
		'same/index.html': page('<h2 id="a">見出し</h2>\n<p>"同じ"---本文...</p>'),
		'text/index.html': page('<h2 id="b">見出し</h2><p>前の本文</p>'),
		'old/index.html': page('<p>x</p>'),
		'moved.html': page(`<p>${long}</p>`),
		'gone/index.html': page('<p>短い</p>'),
		'feed.xml': '<feed/>',
		'index.html': page('<p>古い一覧</p>'),
		'redirects.json': '{}',
	});
	expect(verifySite(siteFolder(dist), readOldSite(old))).toEqual({
		same: ['/feed.xml', '/', '/same/', '/text/'],
		redirected: [{ url: '/old/', to: '/same/' }],
		moved: [{ url: '/moved.html', to: '/new-place/' }],
		missing: ['/gone/'],
		added: ['/page.html'],
		lists: ['/'],
		excused: [],
		text: [{ url: '/text/', diff: ['- 前の本文', '+ 違う本文'] }],
		headings: [{ url: '/text/', diff: ['- h2 #b 見出し', '+ h2 #b-1 見出し'] }],
	});
});

test('reads a sitemap and an oracle with bodies', () => {
	const folder = siteFolder({
		'sitemap.xml':
			'<urlset><url><loc>https://x.example/same/</loc></url><url><loc>https://x.example/%E3%81%82/</loc></url></urlset>',
		'oracle.json': JSON.stringify({
			posts: [
				{ path: 'a.md', url: '/text/' },
				{ path: 'b.md', url: '/lost/', published_by_jekyll: false },
			],
		}),
		'oracle-html.jsonl': `${JSON.stringify({ path: 'a.md', html: '<p>違う本文ではない</p>' })}\n`,
	});
	const built = siteFolder(dist);
	expect(verifySite(built, readOldSite(join(folder, 'sitemap.xml')))).toMatchObject({
		same: ['/same/'],
		missing: ['/あ/'],
	});
	expect(verifySite(built, readOldSite(join(folder, 'oracle.json')))).toMatchObject({
		same: ['/text/'],
		missing: [],
		text: [{ url: '/text/', diff: ['- 違う本文ではない', '+ 見出し', '+ 違う本文'] }],
	});
});
