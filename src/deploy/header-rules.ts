import type { Site } from '../model/site.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { speculationRulesFile } from './speculation-rules.ts';

/** Headers for the paths that a pattern covers. Later rules replace headers of earlier ones. */
export interface HeaderRule {
	/** Root-relative, percent-encoded, with base and at most one `*`, which stands for anything. */
	pattern: string;
	headers: Record<string, string>;
}

/** What of a site, beside its settings, decides headers. */
export interface HeaderContext {
	/** Names of feed files: `feed.xml`. */
	feedNames: readonly string[];
	/** Extensions of the site's images as they are written: `png`, `JPG`. */
	imageExtensions: readonly string[];
}

/** All headers of a site, the general ones first. */
export function headerRules(site: Site, { feedNames, imageExtensions }: HeaderContext): HeaderRule[] {
	const base = encodeURI(site.base);
	const shared = { 'Cross-Origin-Resource-Policy': 'cross-origin' };
	return [
		{ pattern: `${base}/*`, headers: generalHeaders(site) },
		{ pattern: `${base}/_astro/*`, headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
		{ pattern: `${base}${speculationRulesFile}`, headers: { 'Content-Type': 'application/speculationrules+json' } },
		// Other sites, social services and feed readers show these.
		...imageExtensions.map((extension) => ({ pattern: `${base}/*.${extension}`, headers: shared })),
		...feedNames.map((name) => ({
			pattern: `${base}/*${name}`,
			headers: { ...shared, 'Access-Control-Allow-Origin': '*' },
		})),
	];
}

function generalHeaders(site: Site): Record<string, string> {
	return {
		'Content-Security-Policy': contentSecurityPolicy(site),
		...(site.url.startsWith('https:') && { 'Strict-Transport-Security': strictTransportSecurity(site) }),
		'X-Content-Type-Options': 'nosniff',
		'Referrer-Policy': referrerPolicy,
		'Permissions-Policy': permissionsPolicy,
		'Cross-Origin-Opener-Policy': 'same-origin',
		'Cross-Origin-Resource-Policy': 'same-origin',
		'Speculation-Rules': `"${encodeURI(site.base)}${speculationRulesFile}"`,
	};
}

const referrerPolicy = 'strict-origin-when-cross-origin';

/** Features that no page of the site uses, by the names that browsers know: an unknown one is an error in their consoles. */
const permissionsPolicy = [
	'accelerometer',
	'camera',
	'display-capture',
	'geolocation',
	'gyroscope',
	'magnetometer',
	'microphone',
	'midi',
	'payment',
	'usb',
]
	.map((feature) => `${feature}=()`)
	.join(', ');

/** Subdomains may be another's to decide, so they are included only where the owner asks for the preload list. */
function strictTransportSecurity({ deploy }: Site): string {
	return deploy.hsts_preload ? 'max-age=63072000; includeSubDomains; preload' : 'max-age=31536000';
}
