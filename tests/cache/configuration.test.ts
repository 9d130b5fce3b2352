import { expect, test } from 'vitest';
import { readCacheConfiguration } from '../../src/cache/configuration.ts';
import { isUntrustedBuild } from '../../src/cache/untrusted-build.ts';
import { formatDiagnostic } from '../../src/model/diagnostic.ts';

const key = 'k'.repeat(32);
const http = { KAWARABAN_CACHE_URL: 'https://cache.example/news/', KAWARABAN_CACHE_KEY: key };
const s3 = {
	KAWARABAN_CACHE_URL: 's3://bucket/news',
	KAWARABAN_CACHE_KEY: key,
	AWS_ACCESS_KEY_ID: 'id',
	AWS_SECRET_ACCESS_KEY: 'secret',
};

function findings(environment: Record<string, string>): string[] {
	return readCacheConfiguration(environment).diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, 'en'));
}

test('without an address there is no shared cache and nothing to say', () => {
	expect(readCacheConfiguration({})).toEqual({ remote: null, diagnostics: [] });
	expect(readCacheConfiguration({ KAWARABAN_CACHE_URL: '', KAWARABAN_CACHE_KEY: key })).toEqual({
		remote: null,
		diagnostics: [],
	});
	expect(readCacheConfiguration({ ...http, KAWARABAN_CACHE_MODE: 'off' })).toEqual({ remote: null, diagnostics: [] });
});

test('an HTTP server needs an address and the key', () => {
	expect(readCacheConfiguration(http)).toEqual({
		remote: {
			url: 'https://cache.example/news',
			access: { kind: 'http', authorization: null },
			key,
			mode: 'read-write',
		},
		diagnostics: [],
	});
});

test.each([
	[{ KAWARABAN_CACHE_TOKEN: 'abc' }, 'https://cache.example/news', 'Bearer abc'],
	[{ KAWARABAN_CACHE_URL: 'https://na%40me:pass@cache.example/' }, 'https://cache.example', 'Basic bmFAbWU6cGFzcw=='],
	[
		{ KAWARABAN_CACHE_URL: 'http://127.0.0.1:8080/x', KAWARABAN_CACHE_TOKEN: 'abc' },
		'http://127.0.0.1:8080/x',
		'Bearer abc',
	],
	[{ KAWARABAN_CACHE_URL: 'http://cache.intern/x' }, 'http://cache.intern/x', null],
])('credentials of an HTTP server: %o', (environment, url, authorization) => {
	expect(readCacheConfiguration({ ...http, ...environment }).remote).toMatchObject({
		url,
		access: { kind: 'http', authorization },
	});
});

test.each([
	[{}, 'https://s3.us-east-1.amazonaws.com/bucket/news', 'us-east-1'],
	[{ AWS_REGION: 'ap-northeast-1' }, 'https://s3.ap-northeast-1.amazonaws.com/bucket/news', 'ap-northeast-1'],
	[{ AWS_DEFAULT_REGION: 'eu-west-1' }, 'https://s3.eu-west-1.amazonaws.com/bucket/news', 'eu-west-1'],
	[
		{ KAWARABAN_CACHE_URL: 's3+https://id.r2.cloudflarestorage.com/bucket', AWS_REGION: 'auto' },
		'https://id.r2.cloudflarestorage.com/bucket',
		'auto',
	],
	[{ KAWARABAN_CACHE_URL: 's3+http://127.0.0.1:9000/bucket/' }, 'http://127.0.0.1:9000/bucket', 'us-east-1'],
])('an S3 bucket: %o', (environment, url, region) => {
	expect(readCacheConfiguration({ ...s3, ...environment })).toEqual({
		remote: {
			url,
			access: { kind: 's3', accessKeyId: 'id', secretAccessKey: 'secret', region },
			key,
			mode: 'read-write',
		},
		diagnostics: [],
	});
});

test('temporary credentials have a session token', () => {
	expect(readCacheConfiguration({ ...s3, AWS_SESSION_TOKEN: 'session' }).remote?.access).toEqual({
		kind: 's3',
		accessKeyId: 'id',
		secretAccessKey: 'secret',
		sessionToken: 'session',
		region: 'us-east-1',
	});
});

test.each([
	'cache.example',
	'ftp://cache.example/x',
	'https://',
	'https://cache.example/x?token=abc',
	'https://cache.example/x#y',
	'https://%zz@cache.example/',
	's3://',
	's3+https://host/',
	's3+https://%zz/bucket',
	's3+https://id:secret@host/bucket',
	'file:///tmp/cache',
	'javascript:alert(1)',
])('the address %s is refused without repeating it', (url) => {
	const environment = { ...s3, KAWARABAN_CACHE_URL: url };
	expect(readCacheConfiguration(environment).remote).toBeNull();
	expect(findings(environment)).toEqual([
		'KAWARABAN_CACHE_URL:1:1 cache-setting The shared cache is not used because the variable KAWARABAN_CACHE_URL is wrong. It takes: s3://bucket/prefix, s3+https://host/bucket/prefix, https://host/path',
	]);
});

test('everything that is wrong is said at once', () => {
	expect(
		findings({ KAWARABAN_CACHE_URL: 's3://bucket', KAWARABAN_CACHE_KEY: 'short', KAWARABAN_CACHE_MODE: 'write' }),
	).toEqual([
		'AWS_ACCESS_KEY_ID:1:1 cache-setting The shared cache is not used because the variable AWS_ACCESS_KEY_ID is wrong. It takes: credentials for S3',
		'AWS_SECRET_ACCESS_KEY:1:1 cache-setting The shared cache is not used because the variable AWS_SECRET_ACCESS_KEY is wrong. It takes: credentials for S3',
		'KAWARABAN_CACHE_KEY:1:1 cache-setting The shared cache is not used because the variable KAWARABAN_CACHE_KEY is wrong. It takes: 32 characters or more',
		'KAWARABAN_CACHE_MODE:1:1 cache-setting The shared cache is not used because the variable KAWARABAN_CACHE_MODE is wrong. It takes: read-write, read, off',
	]);
});

test('a token does not travel unencrypted to another machine', () => {
	expect(findings({ ...http, KAWARABAN_CACHE_URL: 'http://cache.intern/x', KAWARABAN_CACHE_TOKEN: 'abc' })).toEqual([
		'KAWARABAN_CACHE_URL:1:1 cache-setting The shared cache is not used because the variable KAWARABAN_CACHE_URL is wrong. It takes: an https:// URL',
	]);
});

test('a pull request whose secrets are withheld builds without a word', () => {
	const { KAWARABAN_CACHE_URL } = s3;
	const environment = { KAWARABAN_CACHE_URL, KAWARABAN_CACHE_KEY: '', GITHUB_EVENT_NAME: 'pull_request' };
	expect(readCacheConfiguration(environment)).toEqual({ remote: null, diagnostics: [] });
});

test.each([
	[{}, 'read-write'],
	[{ KAWARABAN_CACHE_MODE: 'read-write' }, 'read-write'],
	[{ KAWARABAN_CACHE_MODE: 'read' }, 'read'],
	[{ GITHUB_EVENT_NAME: 'push' }, 'read-write'],
	[{ GITHUB_EVENT_NAME: 'pull_request', KAWARABAN_CACHE_MODE: 'read-write' }, 'read'],
])('mode with %o: %s', (environment, mode) => {
	expect(readCacheConfiguration({ ...http, ...environment }).remote?.mode).toBe(mode);
});

test.each<[string, Record<string, string>]>([
	['GitHub pull request', { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request' }],
	['GitHub pull request with secrets', { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request_target' }],
	['GitHub review', { GITHUB_EVENT_NAME: 'pull_request_review' }],
	['GitHub comment', { GITHUB_EVENT_NAME: 'issue_comment' }],
	['GitHub workflow after another', { GITHUB_EVENT_NAME: 'workflow_run' }],
	['GitHub merge queue', { GITHUB_EVENT_NAME: 'merge_group' }],
	['GitHub event of the future', { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'something_new' }],
	['GitHub without an event', { GITHUB_ACTIONS: 'true' }],
	['GitHub run by hand on a pull request', { GITHUB_EVENT_NAME: 'workflow_dispatch', GITHUB_REF: 'refs/pull/1/merge' }],
	['GitLab merge request', { GITLAB_CI: 'true', CI_MERGE_REQUEST_IID: '7' }],
	['Netlify preview', { NETLIFY: 'true', CONTEXT: 'deploy-preview' }],
	['Netlify branch', { NETLIFY: 'true', CONTEXT: 'branch-deploy' }],
	['Vercel preview', { VERCEL: '1', VERCEL_ENV: 'preview' }],
	['Cloudflare Pages preview', { CF_PAGES: '1', CF_PAGES_BRANCH: 'draft' }],
	[
		'Cloudflare Pages with another main branch',
		{ CF_PAGES: '1', CF_PAGES_BRANCH: 'main', KAWARABAN_CACHE_BRANCH: 'live' },
	],
	['Cloudflare Workers preview', { WORKERS_CI: '1', WORKERS_CI_BRANCH: 'draft' }],
	['CircleCI', { CIRCLE_PULL_REQUEST: 'https://github.com/a/b/pull/1' }],
	['Travis', { TRAVIS_PULL_REQUEST: '12' }],
	['Bitbucket', { BITBUCKET_PR_ID: '3' }],
	['Jenkins', { CHANGE_ID: '4' }],
	['Azure', { SYSTEM_PULLREQUEST_PULLREQUESTID: '5' }],
])('is untrusted: %s', (_, environment) => {
	expect(isUntrustedBuild(environment)).toBe(true);
});

test.each<[string, Record<string, string>]>([
	['a machine of one’s own', {}],
	['GitHub push', { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'push', GITHUB_HEAD_REF: '' }],
	['GitHub schedule', { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'schedule' }],
	['GitHub release', { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'release' }],
	['GitHub run by hand', { GITHUB_EVENT_NAME: 'workflow_dispatch', GITHUB_REF: 'refs/heads/main' }],
	['GitLab branch', { GITLAB_CI: 'true', CI_COMMIT_BRANCH: 'main' }],
	['Netlify production', { NETLIFY: 'true', CONTEXT: 'production', PULL_REQUEST: 'false' }],
	['Vercel production', { VERCEL: '1', VERCEL_ENV: 'production' }],
	['Cloudflare Pages main branch', { CF_PAGES: '1', CF_PAGES_BRANCH: 'main' }],
	['Cloudflare Pages named branch', { CF_PAGES: '1', CF_PAGES_BRANCH: 'live', KAWARABAN_CACHE_BRANCH: 'live' }],
	['Cloudflare Workers main branch', { WORKERS_CI: '1', WORKERS_CI_BRANCH: 'main' }],
	['Travis push', { TRAVIS_PULL_REQUEST: 'false' }],
])('is trusted: %s', (_, environment) => {
	expect(isUntrustedBuild(environment)).toBe(false);
});
