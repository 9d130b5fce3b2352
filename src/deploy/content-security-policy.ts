import { allowedImageHosts } from '../model/image-hosts.ts';
import type { Site } from '../model/site.ts';
import { analyticsTargets, originOf } from './external-services.ts';

/**
 * The policy of every page: nothing but what the site itself brings, and the hosts that site.yaml names. Its own
 * scripts build pages node by node, so that no Trusted Types policy is needed.
 *
 * @see https://www.w3.org/TR/CSP3/
 */
export function contentSecurityPolicy(site: Site): string {
	return serialise(directivesOf(site));
}

/** The same for a `<meta>`, in which browsers ignore some directives (HTML, 4.2.5.3). */
export function metaPolicy(site: Site): string {
	return serialise(directivesOf(site).filter(([name]) => name !== 'frame-ancestors'));
}

function directivesOf(site: Site): [name: string, sources: string[]][] {
	const { analytics, offers, deploy } = site;
	const images = allowedImageHosts(site).map((host) => `https://${host}`);
	const form = offers.newsletter === undefined ? [] : [originOf(offers.newsletter.endpoint)];
	const scripts = analytics === undefined ? [] : [originOf(analytics.script)];
	const own = new URL(site.url).origin;
	const allow = (origins: readonly string[]) => ["'self'", ...new Set(origins.filter((origin) => origin !== own))];
	return [
		['default-src', ["'none'"]],
		['script-src', allow(scripts)],
		['style-src', ["'self'"]],
		['img-src', allow(images)],
		['font-src', ["'self'"]],
		['connect-src', allow(analyticsTargets(site))],
		['manifest-src', ["'self'"]],
		['form-action', allow(form)],
		['base-uri', ["'none'"]],
		['frame-ancestors', deploy.frame_ancestors.length === 0 ? ["'none'"] : deploy.frame_ancestors],
		['require-trusted-types-for', ["'script'"]],
		['trusted-types', analytics?.trusted_types.length ? analytics.trusted_types : ["'none'"]],
	];
}

function serialise(directives: readonly [name: string, sources: string[]][]): string {
	return directives.map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}
