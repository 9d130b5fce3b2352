import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, metaPolicy } from '../../src/deploy/content-security-policy.ts';
import { deployFiles, deployText } from '../../src/deploy/deploy-files.ts';
import { externalServices } from '../../src/deploy/external-services.ts';
import { headerRules } from '../../src/deploy/header-rules.ts';
import { headersFile, headersFor, parseHeadersFile } from '../../src/deploy/headers-file.ts';
import { integrityOf, withIntegrity } from '../../src/deploy/integrity.ts';
import { formatDiagnostic } from '../../src/model/diagnostic.ts';
import { parseSite } from '../../src/sources/site.ts';
import { context, settings } from './settings.ts';

describe('the content security policy', () => {
	test('allows nothing but the site itself unless site.yaml names hosts', () => {
		expect(contentSecurityPolicy(settings()).split('; ')).toEqual([
			"default-src 'none'",
			"script-src 'self'",
			"style-src 'self'",
			"img-src 'self'",
			"font-src 'self'",
			"connect-src 'self'",
			"manifest-src 'self'",
			"form-action 'self'",
			"base-uri 'none'",
			"frame-ancestors 'none'",
			"require-trusted-types-for 'script'",
			"trusted-types 'none'",
		]);
	});

	test('has the hosts of analytics, forms, pixels and images, each where it is used', () => {
		const site = settings(`
analytics: { script: 'https://stats.example.com/js/s.js', connect: ['https://in.example.com'], trusted_types: [stats] }
offers: { newsletter: { endpoint: 'https://mail.example.net/subscribe?list=1' } }
affiliate: { pixels: [{ host: www10.a8.net }] }
content: { image_hosts: [{ host: img.example.com }] }
deploy: { frame_ancestors: ['https://portal.example.org:8443'] }
`);
		const changed = contentSecurityPolicy(site)
			.split('; ')
			.filter((directive) => !contentSecurityPolicy(settings()).split('; ').includes(directive));
		expect(changed).toEqual([
			"script-src 'self' https://stats.example.com",
			"img-src 'self' https://img.example.com https://www10.a8.net",
			"connect-src 'self' https://in.example.com",
			"form-action 'self' https://mail.example.net",
			'frame-ancestors https://portal.example.org:8443',
			'trusted-types stats',
		]);
	});

	test('names a host only once, and the site’s own not at all', () => {
		const site = settings(`
analytics: { script: 'https://example.jp/s.js' }
offers: { newsletter: { endpoint: 'https://example.jp/subscribe' } }
`);
		expect(contentSecurityPolicy(site)).toBe(contentSecurityPolicy(settings()));
		expect(externalServices(site, [])).toEqual([]);
	});

	test('leaves out of a meta element what browsers ignore there', () => {
		expect(metaPolicy(settings())).not.toContain('frame-ancestors');
		expect(metaPolicy(settings())).toContain("default-src 'none'");
	});

	test.each([
		["analytics: { script: 'https://a;script-src.example/s.js' }", 'analytics.script'],
		['offers: { newsletter: { endpoint: "https://a\'b.example/" } }', 'offers.newsletter.endpoint'],
		['affiliate: { pixels: [{ host: "a.example; script-src *" }] }', 'affiliate.pixels.0.host'],
		['content: { image_hosts: [{ host: "*" }] }', 'content.image_hosts.0.host'],
		["deploy: { frame_ancestors: ['https://a.example/path'] }", 'deploy.frame_ancestors.0'],
		[
			'analytics: { script: \'https://a.example/s.js\', trusted_types: ["x; script-src *"] }',
			'analytics.trusted_types.0',
		],
		['deploy: { targets: [cloudflare, netlify] }', 'deploy.targets'],
	])('takes no setting that would say more than a host: %s', (yaml, key) => {
		const { site, diagnostics } = parseSite(`title: t\ndescription: d\nurl: https://example.jp\n${yaml}\n`);
		expect(site).toBeNull();
		expect(diagnostics.map((found) => formatDiagnostic(found, 'en'))).toContainEqual(
			expect.stringContaining(`"${key}"`),
		);
	});
});

describe('_headers', () => {
	const rulesOf = (yaml = '') => headerRules(settings(yaml), context);
	const cloudflare = (yaml = '') => headersFile(rulesOf(yaml), 'cloudflare');
	const sent = (path: string, text = cloudflare()) => headersFor(path, parseHeadersFile(text).blocks);

	test('gives pages all headers', () => {
		expect(Object.fromEntries(sent('/2026/05/12/%E7%A5%AD%E3%82%8A/'))).toEqual({
			'content-security-policy': contentSecurityPolicy(settings()),
			'strict-transport-security': 'max-age=31536000',
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'strict-origin-when-cross-origin',
			'permissions-policy':
				'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), ' +
				'microphone=(), midi=(), payment=(), usb=()',
			'cross-origin-opener-policy': 'same-origin',
			'cross-origin-resource-policy': 'same-origin',
			'speculation-rules': '"/speculation-rules.json"',
		});
	});

	test.each(['/og/0123.png', '/img/A.JPG', '/feed.xml', '/tags/%E7%A5%AD/feed.xml', '/category/science/atom.xml'])(
		'lets other sites show %s',
		(path) => {
			expect(sent(path).get('cross-origin-resource-policy')).toBe('cross-origin');
		},
	);

	test.each(['/', '/about', '/a/b.html', '/search-index/1.bin', '/_astro/x.js', '/png'])('and not %s', (path) => {
		expect(sent(path).get('cross-origin-resource-policy')).toBe('same-origin');
	});

	test('asks for the preload list only where the owner wants that', () => {
		expect(sent('/', cloudflare('deploy: { hsts_preload: true }')).get('strict-transport-security')).toBe(
			'max-age=63072000; includeSubDomains; preload',
		);
	});

	test('covers the folder that the site is published in', () => {
		const text = cloudflare('base: /ニュース');
		expect(sent('/%E3%83%8B%E3%83%A5%E3%83%BC%E3%82%B9/', text).get('speculation-rules')).toBe(
			'"/%E3%83%8B%E3%83%A5%E3%83%BC%E3%82%B9/speculation-rules.json"',
		);
		expect([...sent('/', text)]).toEqual([]);
	});

	test('is the same for Netlify but for the lines that only Cloudflare knows', () => {
		const lines = cloudflare().split('\n');
		const netlify = headersFile(rulesOf(), 'netlify').split('\n');
		expect(lines.filter((line) => !netlify.includes(line))).toEqual(
			Array.from({ length: 6 }, () => '  ! Cross-Origin-Resource-Policy'),
		);
		expect(netlify).toEqual(lines.filter((line) => !line.includes('!')));
	});

	test('is read as Cloudflare reads it: no line above 2,000 characters, no rule after the hundredth', () => {
		const rule = (index: number) => `/${index}\n  X-A: ${index}\n`;
		const text = Array.from({ length: 101 }, (_, index) => rule(index)).join('');
		expect(sent('/99', text).get('x-a')).toBe('99');
		expect([...sent('/100', text)]).toEqual([]);
		const long = `/*\n  X-Long: ${'a'.repeat(1993)}\n  X-Short: b\n`;
		expect([...sent('/', long)]).toEqual([['x-short', 'b']]);
		expect(parseHeadersFile(long).tooLong).toEqual([{ line: 2, characters: 2001, header: 'X-Long' }]);
	});
});

describe('other hosts', () => {
	const site = settings('deploy: { targets: [s3, nginx, github-pages] }\nbase: /news');

	test('each get the files they read', () => {
		expect(deployFiles(site)).toEqual([
			'/_deploy/cloudfront-request.js',
			'/_deploy/cloudfront-response.js',
			'/speculation-rules.json',
			'/_deploy/nginx-http.conf',
			'/_deploy/nginx-server.conf',
			'/.nojekyll',
		]);
		expect(deployFiles(settings('deploy: { targets: [] }'))).toEqual([]);
	});

	test('CloudFront’s function sets what _headers sets', () => {
		const answer = functionOf(deployText('/_deploy/cloudfront-response.js', site, context));
		for (const uri of ['/news/', '/news/og/1.png', '/news/feed.xml', '/news/_astro/a.js', '/other']) {
			const { headers } = answer({ request: { uri }, response: { headers: {} } }) as {
				headers: Record<string, { value: string }>;
			};
			const blocks = parseHeadersFile(headersFile(headerRules(site, context), 'cloudflare')).blocks;
			expect(
				Object.entries(headers)
					.map(([name, { value }]) => [name, value])
					.sort(),
				uri,
			).toEqual([...headersFor(uri, blocks)].sort());
		}
	});

	test.each([
		['/news/', false, '/news/index.html'],
		['/a/b/', true, '/a/b/index.html'],
		['/about', true, '/about.html'],
		['/a.b/about', true, '/a.b/about.html'],
		['/feed.xml', true, '/feed.xml'],
		['//evil.example', false, '//evil.example'],
		['//evil', false, '//evil'],
	])('CloudFront’s function finds the file of %s', (uri, hasBareUrls, file) => {
		const answer = functionOf(deployText('/_deploy/cloudfront-request.js', site, { ...context, hasBareUrls }));
		expect(answer({ request: { uri } })).toEqual({ uri: file });
	});

	test('CloudFront’s function leads to the slash where pages are folders', () => {
		const answer = functionOf(deployText('/_deploy/cloudfront-request.js', site, context));
		expect(answer({ request: { uri: '/about' } })).toMatchObject({
			statusCode: 301,
			headers: { location: { value: '/about/' } },
		});
	});

	test('nginx gets one map a header and an exact location for each redirect', () => {
		const http = deployText('/_deploy/nginx-http.conf', site, context);
		expect(http.match(/^map \$uri \$\w+ \{$/gm)).toHaveLength(10);
		expect(http).toContain(
			'map $uri $kawaraban_cross_origin_resource_policy {\n\tdefault "";\n\t"~^/news/.*feed\\\\.xml$" "cross-origin";\n',
		);
		const redirects = [
			{ from: '/news/a%22b%3B%7D', to: '/news/x$uri' },
			{ from: '/news/a?b', to: '/news/' },
			{ from: '/news/same', to: '/news/same' },
		];
		const server = deployText('/_deploy/nginx-server.conf', site, { ...context, redirects });
		expect(server.split('\n').filter((line) => line.startsWith('location'))).toEqual([
			'location ~ "^/news/_(?:deploy/|headers$|redirects$)" { return 404; }',
			'location = "/news/speculation-rules.json" { types { } default_type application/speculationrules+json; }',
			'location / { try_files $uri $uri.html $uri/ =404; }',
			'location = "/news/a\\"b;}" { return 301 "/news/x%24uri"; }',
		]);
	});

	test('pages are rendered ahead only where no script counts them as read', () => {
		const rules = (yaml: string) => JSON.parse(deployText('/speculation-rules.json', settings(yaml), context));
		expect(Object.keys(rules(''))).toEqual(['prefetch', 'prerender']);
		expect(Object.keys(rules("analytics: { script: 'https://s.example/a.js' }"))).toEqual(['prefetch']);
		expect(rules('base: /news').prefetch[0].where.and[1].not.href_matches.slice(0, 3)).toEqual([
			'/news/search/*',
			'/news/search/*\\?*',
			'/news/*.xml',
		]);
	});
});

test('own scripts get their integrity, and nothing else does', () => {
	const digests = new Map([['/_astro/a.js', integrityOf(Buffer.from('let a;'))]]);
	const html =
		'<script src="/_astro/a.js"></script><script type="module" src="/_astro/a.js"></script>' +
		'<script src="/b.js"></script><p>&lt;script src="/_astro/a.js"></p>';
	const integrity = 'integrity="sha384-a2/fTciDUgS9Ux351fbtCVO0n0jYkgLOIxKkwdl+/YXBTe58c2wv3J0uV4icmK0L"';
	const expected = html
		.replace('<script src="/_astro/a.js"', `<script src="/_astro/a.js" ${integrity}`)
		.replace('<script type="module" src="/_astro/a.js"', `<script type="module" src="/_astro/a.js" ${integrity}`);
	expect(withIntegrity(html, digests)).toBe(expected);
});

function functionOf(source: string): (event: unknown) => unknown {
	return runInNewContext(`${source};(event) => JSON.parse(JSON.stringify(handler(event)))`);
}
