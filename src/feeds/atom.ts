import { type AtomFeed, generateAtomFeed } from 'feedsmith';
import { type FeedChannel, type FeedItem, type FeedPerson, generator, lastChanged, prepareChannel } from './channel.ts';
import { writeFeed } from './feed-xml.ts';

/** An Atom 1.0 document (RFC 4287) with full content. Dates are in UTC. */
export function atomFeed(channel: FeedChannel): string {
	return writeFeed((feed) => generateAtomFeed(feed, { strict: true }), atomChannel(prepareChannel(channel)));
}

function atomChannel(channel: FeedChannel): AtomFeed.Feed<Date, true> {
	const { title, description, homeUrl, selfUrl, language, iconUrl, items } = channel;
	return {
		id: selfUrl,
		title: { value: title },
		subtitle: { value: description },
		updated: lastChanged(items),
		// Entries without an author of their own have the feed's (RFC 4287 §4.1.1).
		authors: [atomPerson(channel.publisher)],
		links: [
			{ href: selfUrl, rel: 'self', type: 'application/atom+xml' },
			{ href: homeUrl, rel: 'alternate', type: 'text/html' },
		],
		...(iconUrl !== null && { icon: iconUrl }),
		generator: { text: generator },
		xml: { lang: language },
		entries: items.map(atomEntry),
	};
}

function atomEntry({ id, url, title, image, ...item }: FeedItem): AtomFeed.Entry<Date, true> {
	return {
		id,
		title: { value: title },
		links: [
			{ href: url, rel: 'alternate', type: 'text/html' },
			...(image === null
				? []
				: [
						{
							href: image.url,
							rel: 'enclosure',
							type: image.type,
							...(image.bytes !== null && { length: image.bytes }),
						},
					]),
		],
		published: new Date(item.published),
		updated: new Date(item.modified),
		authors: item.authors.map(atomPerson),
		categories: item.categories.map((term) => ({ term })),
		summary: { value: item.summary },
		content: { value: item.html, type: 'html' },
		...(item.language !== null && { xml: { lang: item.language } }),
	};
}

function atomPerson({ name, url }: FeedPerson): AtomFeed.Person<true> {
	return { name, ...(url !== null && { uri: url }) };
}
