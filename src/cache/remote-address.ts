import type { Language } from '../model/diagnostic.ts';
import type { Environment } from './untrusted-build.ts';

/** Where a shared cache is and how to be let in. */
export interface RemoteAddress {
	/** URL of the folder that holds all entries, without a slash at its end. */
	url: string;
	access: RemoteAccess;
}

export type RemoteAccess =
	| { kind: 's3'; accessKeyId: string; secretAccessKey: string; sessionToken?: string; region: string }
	/** `authorization`: value of the header; null for none. */
	| { kind: 'http'; authorization: string | null };

/** A variable of the environment that cannot be used, and what it may hold. */
export interface SettingProblem {
	name: string;
	expected: Record<Language, string>;
	/** Whether it is absent, as secrets are where a pull request of a stranger is built. */
	isAbsent: boolean;
}

/**
 * Reads the address of a shared cache and the credentials that go with it:
 *
 * - `s3://bucket/prefix`: Amazon S3;
 * - `s3+https://host/bucket/prefix`: another service with the same interface (R2, MinIO …);
 * - `https://host/path`: any server that answers GET and PUT.
 *
 * The first two take `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN` and `AWS_REGION`,
 * the last `KAWARABAN_CACHE_TOKEN` (a bearer token) or a name and password in the URL. `http` in place of
 * `https` is for trusted networks: a token or password goes that way to the machine itself only.
 */
export function readRemoteAddress(
	text: string,
	environment: Environment,
): RemoteAddress | { problems: SettingProblem[] } {
	const url = parseUrl(text);
	if (url === null || url.search !== '' || url.hash !== '') return { problems: [wrongUrl] };
	switch (url.protocol) {
		case 's3:':
			return s3Address(
				parseUrl(`https://s3.${regionOf(environment)}.amazonaws.com/${url.host}${url.pathname}`),
				environment,
			);
		case 's3+https:':
		case 's3+http:':
			return s3Address(parseUrl(text.replace(/^s3\+/iu, '')), environment);
		case 'https:':
		case 'http:':
			return httpAddress(url, environment);
		default:
			return { problems: [wrongUrl] };
	}
}

const addressForms = ['s3://bucket/prefix', 's3+https://host/bucket/prefix', 'https://host/path'];

const wrongUrl: SettingProblem = {
	name: 'KAWARABAN_CACHE_URL',
	expected: { ja: addressForms.join('・'), en: addressForms.join(', ') },
	isAbsent: false,
};

function s3Address(url: URL | null, environment: Environment): ReturnType<typeof readRemoteAddress> {
	if (url === null || url.pathname === '/' || url.username !== '' || url.password !== '') {
		return { problems: [wrongUrl] };
	}
	const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '', AWS_SESSION_TOKEN = '' } = environment;
	const credentials = { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY };
	const absent = Object.entries(credentials).filter(([, value]) => value === '');
	if (absent.length > 0) {
		const expected = { ja: 'S3の認証情報', en: 'credentials for S3' };
		return { problems: absent.map(([name]) => ({ name, expected, isAbsent: true })) };
	}
	return {
		url: withoutSlash(url),
		access: {
			kind: 's3',
			accessKeyId: AWS_ACCESS_KEY_ID,
			secretAccessKey: AWS_SECRET_ACCESS_KEY,
			...(AWS_SESSION_TOKEN !== '' && { sessionToken: AWS_SESSION_TOKEN }),
			region: regionOf(environment),
		},
	};
}

function httpAddress(
	url: URL,
	{ KAWARABAN_CACHE_TOKEN: token = '' }: Environment,
): ReturnType<typeof readRemoteAddress> {
	const { username, password } = url;
	const basic = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
	url.username = '';
	url.password = '';
	const authorization =
		token !== '' ? `Bearer ${token}` : basic !== ':' ? `Basic ${Buffer.from(basic).toString('base64')}` : null;
	if (authorization !== null && url.protocol === 'http:' && !isThisMachine(url.hostname)) {
		return { problems: [{ ...wrongUrl, expected: { ja: 'https:// のURL', en: 'an https:// URL' } }] };
	}
	return { url: withoutSlash(url), access: { kind: 'http', authorization } };
}

function parseUrl(text: string): URL | null {
	const url = URL.parse(text);
	if (url === null || url.host === '') return null;
	try {
		decodeURIComponent(url.username + url.password);
		return url;
	} catch {
		return null;
	}
}

function regionOf({ AWS_REGION = '', AWS_DEFAULT_REGION = '' }: Environment): string {
	return AWS_REGION || AWS_DEFAULT_REGION || 'us-east-1';
}

function isThisMachine(hostname: string): boolean {
	return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/u.test(hostname);
}

function withoutSlash(url: URL): string {
	return url.href.replace(/\/+$/u, '');
}
