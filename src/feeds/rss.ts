import { escapeText } from 'entities';
import { generateRssFeed, type RssFeed } from 'feedsmith';
import { type FeedChannel, type FeedItem, generator, lastChanged, prepareChannel } from './channel.ts';
import { writeFeed } from './feed-xml.ts';

/** An RSS 2.0 document with full content. Dates are in GMT. */
export function rssFeed(channel: FeedChannel): string {
	return writeFeed((feed) => generateRssFeed(feed, { strict: true }), rssChannel(prepareChannel(channel)));
}

function rssChannel(channel: FeedChannel): RssFeed.Feed<Date, true> {
	const { title, homeUrl, selfUrl, language, iconUrl, items } = channel;
	return {
		title,
		link: homeUrl,
		description: channel.description || title,
		language,
		lastBuildDate: lastChanged(items),
		generator,
		...(iconUrl !== null && { image: { url: iconUrl, title, link: homeUrl } }),
		atom: { links: [{ href: selfUrl, rel: 'self', type: 'application/rss+xml' }] },
		dc: { publishers: [channel.publisher.name] },
		xml: { lang: language },
		items: items.map(rssItem),
	};
}

function rssItem({ id, url, title, image, ...item }: FeedItem): RssFeed.Item<Date, true> {
	return {
		title,
		link: url,
		// Readers take a description for HTML (RSS 2.0, "Elements of <item>"), so plain text is escaped for it.
		description: escapeText(item.summary),
		guid: { value: id, isPermaLink: id === url },
		pubDate: new Date(item.published),
		dc: { creators: item.authors.map(({ name }) => name) },
		categories: item.categories.map((name) => ({ name })),
		// "When an enclosure's size cannot be determined, a publisher SHOULD use a length of 0" (RSS Best Practices).
		...(image !== null && { enclosures: [{ url: image.url, type: image.type, length: image.bytes ?? 0 }] }),
		content: { encoded: item.html },
		...(item.language !== null && { xml: { lang: item.language } }),
	};
}
