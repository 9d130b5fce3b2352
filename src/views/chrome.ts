import { feedPath } from '../publication/feed-outputs.ts';
import { termIndexes } from '../publication/outputs.ts';
import { metaPolicy } from '../deploy/content-security-policy.ts';
import type { Publication } from '../publication/publication.ts';
import { archivePath } from '../model/permalink.ts';
import { type Icon, icons } from '../model/icons.ts';
import { termIndexTitles } from './term-index.ts';
import { colourClassOf, configuredHref, hrefOf } from './links.ts';
import { noticeTitle } from './notice.ts';
import type { Site } from '../model/site.ts';
import type { ChromeView, LinkView } from './view.ts';

/** What frames every page. It names no post, so that an edited post leaves other pages as they are. */
export function chromeView(publication: Publication): ChromeView {
	const { site } = publication;
	const categories = publication.categories
		.filter((term) => term.posts.length > 0)
		.map((term) => ({
			label: term.name,
			url: hrefOf(term.path, site),
			colourClass: colourClassOf(term),
			description: term.settings?.description ?? '',
		}));
	const iconUrl = (use: Icon['use']) => hrefOf(icons.find((icon) => icon.use === use)?.file ?? '/favicon.ico', site);
	return {
		siteTitle: site.title,
		tagline: site.tagline,
		language: site.language,
		homeUrl: hrefOf('/', site),
		base: site.base,
		navigation:
			site.navigation.length > 0
				? site.navigation.map((link) => configuredLink(link, site))
				: categories.map(({ label, url }) => ({ label, url })),
		footerNavigation: footerNavigation(site),
		categories,
		xAccount: site.social.x === undefined ? null : `@${site.social.x.replace(/^@/u, '')}`,
		socialLinks: site.social.links.map((url) => ({ label: new URL(url).host.replace(/^www\./u, ''), url })),
		publisherName: site.publisher?.name ?? site.title,
		manifestUrl: hrefOf('/manifest.webmanifest', site),
		iconUrl: iconUrl('favicon'),
		touchIconUrl: iconUrl('touch'),
		searchUrl: hrefOf(archivePath(site.paths.search, {}), site),
		directory: directoryOf(publication),
		analytics: analyticsView(site),
		// A preview is served with the scripts of the development server, which no policy of the site foresees.
		policy: site.deploy.targets.includes('github-pages') && !publication.preview ? metaPolicy(site) : null,
	};
}

/** The owner's own links, and the notice that readers must be able to find from every page. */
function footerNavigation(site: Site): LinkView[] {
	const links = site.footer_navigation.map((link) => configuredLink(link, site));
	const notice = { label: noticeTitle, url: hrefOf(archivePath(site.paths.external_transmission, {}), site) };
	return links.some(({ url }) => url === notice.url) ? links : [...links, notice];
}

function configuredLink({ label, url }: LinkView, site: Site): LinkView {
	return { label, url: configuredHref(url, site) };
}

function analyticsView({ analytics }: Site): ChromeView['analytics'] {
	if (analytics === undefined) return null;
	const { script, attributes, integrity } = analytics;
	return { script, attributes: { ...attributes, ...(integrity && { integrity, crossorigin: 'anonymous' }) } };
}

/** Ways into the archive: indexes of terms, the feed, years. */
function directoryOf(publication: Publication): LinkView[] {
	const { site, years } = publication;
	return [
		...termIndexes(publication).map(({ variant, path }) => ({
			label: termIndexTitles[variant],
			url: hrefOf(path, site),
		})),
		{ label: 'RSS', url: hrefOf(feedPath(null, 'rss'), site) },
		...years.map(({ year, path }) => ({ label: `${year}年`, url: hrefOf(path, site) })),
	];
}
