import { atomFeed } from '../feeds/atom.ts';
import type { FeedChannel } from '../feeds/channel.ts';
import { jsonFeed } from '../feeds/json-feed.ts';
import { redirectPage, redirectsFile } from '../feeds/redirects.ts';
import { rssFeed } from '../feeds/rss.ts';
import { deployText } from '../deploy/deploy-files.ts';
import { deployContext } from '../publication/deploy-context.ts';
import type { FeedFormat } from '../publication/feed-outputs.ts';
import type { Output, TextOutput } from '../publication/outputs.ts';
import type { Publication, Redirect } from '../publication/publication.ts';
import { feedView } from './feed.ts';
import { llmsText, manifestText, newsSitemapText, robotsText, sitemapText } from './site-files.ts';
import { hrefOf } from './links.ts';

/**
 * An output that is no page. A feed names its articles' HTML by key, so that no view holds bodies;
 * everything else is short enough to be its own view.
 */
export type FileView =
	{ type: 'text'; text: string } | { type: 'feed'; format: FeedFormat; channel: FeedChannel; bodyKeys: string[] };

export function fileView(output: Extract<Output, { kind: 'text' | 'redirect' }>, publication: Publication): FileView {
	if (output.kind === 'redirect') {
		return { type: 'text', text: redirectPage(redirectTarget(output.redirect, publication), publication.site.url) };
	}
	const { text } = output;
	return text.type === 'feed' ? feedView(text, publication) : { type: 'text', text: textOf(text, publication) };
}

/** The file's text; `readBody` gives the HTML of an article by its key. */
export async function fileText(view: FileView, readBody: (key: string) => Promise<string>): Promise<string> {
	if (view.type === 'text') return view.text;
	const bodies = await Promise.all(view.bodyKeys.map(readBody));
	const items = view.channel.items.map((item, index) => ({
		...item,
		html: item.html + (bodies[index] ?? '').replace(relatedSlot, ''),
	}));
	return serialisers[view.format]({ ...view.channel, items });
}

/** Where an article asks for あわせて読みたい in its text; a feed shows none. */
const relatedSlot = '<div class="related-slot"></div>';

const serialisers: Record<FeedFormat, (channel: FeedChannel) => string> = {
	rss: rssFeed,
	atom: atomFeed,
	json: jsonFeed,
};

function textOf(text: Exclude<TextOutput, { type: 'feed' }>, publication: Publication): string {
	switch (text.type) {
		case 'sitemap':
			return sitemapText(text.part, publication);
		case 'news-sitemap':
			return newsSitemapText(publication);
		case 'robots':
			return robotsText(publication);
		case 'llms':
			return llmsText(publication);
		case 'manifest':
			return manifestText(publication);
		case 'deploy':
			return deployText(text.file, publication.site, deployContext(publication));
		case 'redirects':
			return redirectsFile(
				publication.redirects.map((redirect) => ({
					from: hrefOf(redirect.path, publication.site),
					to: redirectTarget(redirect, publication),
				})),
				publication.site.url,
			);
	}
}

function redirectTarget({ to }: Redirect, { site }: Publication): string {
	return to.startsWith('/') ? hrefOf(to, site) : to;
}
