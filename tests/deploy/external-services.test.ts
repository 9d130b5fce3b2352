import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, metaPolicy } from '../../src/deploy/content-security-policy.ts';
import { chromeView } from '../../src/views/chrome.ts';
import { noticeView } from '../../src/views/notice.ts';
import { findings, paper, siteOf } from '../publication/paper.ts';

const service = { name: '例示解析（例示株式会社）', policy: 'https://stats.example.com/privacy' };
const services = {
	analytics: { script: 'https://stats.example.com/s.js', connect: ['https://in.example.com'], service },
	offers: { newsletter: { endpoint: 'https://mail.example.net/s', service: { purpose: '号外を届けるため' } } },
	affiliate: { pixels: [{ host: 'www10.a8.net' }, { host: 'unused.example' }] },
	content: { image_hosts: [{ host: 'img.example.com' }] },
};

describe('the notice of external transmission', () => {
	const noticeOf = (sketch: Parameters<typeof paper>[0]) => {
		const publication = paper(sketch);
		const output = [...publication.urls.values()].find(({ kind }) => kind === 'notice')!;
		return noticeView(output.path, publication);
	};

	test('says of each service what is sent, to whom and why', () => {
		const posts = [{ id: '2026-05-01-a.md', imageHosts: ['img.example.com', 'www10.a8.net', 'stranger.example'] }];
		expect(noticeOf({ site: services, posts }).services).toEqual([
			{
				name: '例示解析（例示株式会社）',
				hosts: ['stats.example.com', 'in.example.com'],
				information: '閲覧したページのURL、参照元のURL、IPアドレス、ブラウザと端末の種類、言語、画面の大きさ',
				purpose: '閲覧の傾向を調べ、記事とサイトを良くするため',
				policy: 'https://stats.example.com/privacy',
			},
			{
				name: 'mail.example.net',
				hosts: ['mail.example.net'],
				information: '登録欄に入力したメールアドレス、IPアドレス、ブラウザと端末の種類（登録するときだけ）',
				purpose: '号外を届けるため',
				policy: null,
			},
			{
				name: 'www10.a8.net',
				hosts: ['www10.a8.net'],
				information: '閲覧したサイトのURL、IPアドレス、ブラウザと端末の種類、送信先が発行したCookie',
				purpose: '広告（アフィリエイト）の成果を計るため',
				policy: null,
			},
			{
				name: 'img.example.com',
				hosts: ['img.example.com'],
				information: '閲覧したサイトのURL、IPアドレス、ブラウザと端末の種類',
				purpose: '記事の画像を表示するため',
				policy: null,
			},
		]);
	});

	test('names every host that the headers allow and the site uses, and no other', () => {
		const posts = [{ id: '2026-05-01-a.md', imageHosts: ['img.example.com', 'www10.a8.net'] }];
		const named = noticeOf({ site: services, posts }).services.flatMap(({ hosts }) => hosts);
		const policy = contentSecurityPolicy(siteOf(services));
		const allowed = [...policy.matchAll(/https:\/\/([^\s;]+)/gu)].map(([, host]) => host!);
		expect(new Set([...named, 'unused.example'])).toEqual(new Set(allowed));
	});

	test('has nothing to say of a site that loads nothing', () => {
		expect(noticeOf({ posts: [{ id: '2026-05-01-a.md' }] }).services).toEqual([]);
	});

	test('is found from the foot of every page, once, where site.yaml puts it', () => {
		const links = (site: Record<string, unknown>) => chromeView(paper({ site })).footerNavigation;
		expect(links({})).toEqual([{ label: '外部送信について', url: '/external-transmission/' }]);
		const own = { label: '外部送信', url: '/rules/' };
		expect(links({ footer_navigation: [own], paths: { external_transmission: '/rules/' } })).toEqual([own]);
	});
});

test('pages carry the policy themselves where the host sends no headers, but not in a preview', () => {
	const policyOf = (targets: string[], preview: boolean) =>
		chromeView(paper({ site: { deploy: { targets } }, options: { preview } })).policy;
	expect(policyOf(['github-pages'], false)).toBe(metaPolicy(siteOf()));
	expect(policyOf(['github-pages'], true)).toBeNull();
	expect(policyOf(['cloudflare'], false)).toBeNull();
});

test('a policy that Cloudflare would ignore stops the build', () => {
	const hosts = Array.from({ length: 100 }, (_, at) => ({ host: `a-rather-long-name-of-a-host-${at}.example` }));
	expect(findings(paper({ site: { content: { image_hosts: hosts } } }))).toEqual([
		'site.yaml:1:1 deploy-header-line ヘッダー Content-Security-Policy の行が長すぎます（5063文字、Cloudflare の上限は2000文字）。' +
			'長い行は無視されます。 site.yaml で許しているホストを減らしてください。',
	]);
});
