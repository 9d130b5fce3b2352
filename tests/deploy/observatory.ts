import type { HtmlElement } from '../site/html.ts';

/** What the scanner sees of a home page that came over https. */
export interface ScannedPage {
	/** Response headers, names in lower case. */
	headers: ReadonlyMap<string, string>;
	elements: readonly HtmlElement[];
	/** Origin of the site. */
	origin: string;
}

export interface Score {
	score: number;
	/** Points of each test: penalties are below zero, bonuses above. */
	points: Record<string, number>;
}

/**
 * The score of the MDN HTTP Observatory, version 5, worked out by its published rules: 100, less all penalties; bonuses
 * count only if at least 90 are left. Of its tests those that a static site's files decide; no cookies are set, http
 * is redirected to https, and the site is on no preload list.
 * The scanner's own package (1.4.8) gave the same scores for 25 variants of headers and pages; it differs for a form that is
 * sent elsewhere, for which its published rules, followed here, take the bonus away.
 *
 * @see https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring
 */
export function observatoryScore(page: ScannedPage): Score {
	const points = {
		'content-security-policy': policyPoints(page),
		'strict-transport-security': transportPoints(page),
		'subresource-integrity': integrityPoints(page),
		'x-content-type-options': page.headers.get('x-content-type-options')?.trim().toLowerCase() === 'nosniff' ? 0 : -5,
		'x-frame-options': framePoints(page),
		'referrer-policy': referrerPoints(page),
		'cross-origin-resource-policy': resourcePoints(page),
		'cross-origin-resource-sharing': page.headers.get('access-control-allow-credentials') === 'true' ? -50 : 0,
	};
	const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
	const afterPenalties = 100 + sum(Object.values(points).filter((value) => value < 0));
	const bonuses = afterPenalties >= 90 ? sum(Object.values(points).filter((value) => value > 0)) : 0;
	return { score: Math.max(0, afterPenalties + bonuses), points };
}

const tooBroad = new Set(['*', 'http:', 'https:', 'ftp:', 'http://*', 'https://*', 'http://*.*', 'https://*.*']);

function policyPoints({ headers }: ScannedPage): number {
	const policy = readPolicy(headers.get('content-security-policy'));
	if (policy === 'none') return -25;
	if (policy === 'invalid') return -25;
	const sources = (name: string) => policy.get(name) ?? policy.get('default-src') ?? ['*'];
	const [scripts, styles, objects] = [sources('script-src'), sources('style-src'), sources('object-src')];
	const isUnsafe = (source: string) => tooBroad.has(source) || source === "'unsafe-inline'" || source === 'data:';
	const isPlain = (source: string) => /^(?:http|ftp):/u.test(source);
	const passive = ['img-src', 'media-src'];
	const active = [...policy].filter(([name]) => !passive.includes(name)).flatMap(([, values]) => values);
	if (scripts.some(isUnsafe) || objects.some((source) => tooBroad.has(source))) return -20;
	if (active.some(isPlain)) return -20;
	if ([...scripts, ...styles].includes("'unsafe-eval'")) return -10;
	if (passive.flatMap(sources).some(isPlain)) return -10;
	if (styles.some(isUnsafe)) return 0;
	const form = policy.get('form-action') ?? ['*'];
	const staysHome = form.every((source) => source === "'self'" || source === "'none'");
	return policy.get('default-src')?.join(' ') === "'none'" && staysHome ? 10 : 5;
}

function transportPoints({ headers }: ScannedPage): number {
	const header = headers.get('strict-transport-security');
	const seconds = /(?:^|;)\s*max-age=(\d+)/iu.exec(header ?? '')?.[1];
	if (header === undefined || header.includes(',') || seconds === undefined) return -20;
	return Number(seconds) < 15_552_000 ? -10 : 0;
}

function integrityPoints({ elements, origin }: ScannedPage): number {
	const scripts = elements.filter(({ name, attributes }) => name === 'script' && attributes['src'] !== undefined);
	const isForeign = (src: string) => new URL(src, origin).origin !== origin;
	const worst = scripts.map(({ attributes: { src = '', integrity = '' } }) => {
		if (!isForeign(src)) return integrity === '' ? 0 : 5;
		const isSecure = src.startsWith('https://');
		if (integrity === '') return isSecure ? -5 : -50;
		return isSecure ? 5 : -20;
	});
	const lowest = Math.min(...worst);
	return worst.length === 0 ? 0 : lowest < 0 ? lowest : Math.max(...worst);
}

function framePoints({ headers }: ScannedPage): number {
	const policy = readPolicy(headers.get('content-security-policy'));
	if (typeof policy !== 'string' && policy.has('frame-ancestors')) return 5;
	return /^(?:deny|sameorigin|allow-from .*)$/iu.test(headers.get('x-frame-options')?.trim() ?? '') ? 0 : -20;
}

function referrerPoints({ headers }: ScannedPage): number {
	const header = headers.get('referrer-policy');
	if (header === undefined) return 0;
	const isPrivate = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'];
	return isPrivate.includes(header.split(',').at(-1)!.trim().toLowerCase()) ? 5 : -5;
}

function resourcePoints({ headers }: ScannedPage): number {
	const header = headers.get('cross-origin-resource-policy');
	if (header === undefined || header === 'cross-origin') return 0;
	return header === 'same-origin' || header === 'same-site' ? 10 : -5;
}

/** Sources by directive. A directive that is written twice makes the policy invalid for the scanner. */
function readPolicy(header: string | undefined): Map<string, string[]> | 'none' | 'invalid' {
	if (header === undefined) return 'none';
	const policy = new Map<string, string[]>();
	for (const directive of header.split(';')) {
		const [name, ...sources] = directive.trim().toLowerCase().split(/\s+/u);
		if (name === undefined || name === '') continue;
		if (policy.has(name)) return 'invalid';
		policy.set(name, sources.length === 0 && name.endsWith('-src') ? ["'none'"] : sources);
	}
	return policy;
}
