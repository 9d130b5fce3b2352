import { generateJsonFeed, type JsonFeed } from 'feedsmith';
import { type FeedChannel, type FeedItem, type FeedPerson, prepareChannel } from './channel.ts';

/** A JSON Feed 1.1 document with full content. Dates are in UTC. */
export function jsonFeed(channel: FeedChannel): string {
	const feed = generateJsonFeed(jsonChannel(prepareChannel(channel)), { strict: true }) as object;
	// feedsmith drops a list without items, but the format requires the list.
	return `${JSON.stringify('items' in feed ? feed : { ...feed, items: [] }, null, '\t')}\n`;
}

function jsonChannel(channel: FeedChannel): JsonFeed.Feed<Date, true> {
	const { title, description, homeUrl, selfUrl, language, iconUrl, items } = channel;
	return {
		title,
		home_page_url: homeUrl,
		feed_url: selfUrl,
		...(description !== '' && { description }),
		...(iconUrl !== null && { icon: iconUrl }),
		authors: [jsonAuthor(channel.publisher)],
		language,
		items: items.map(jsonItem),
	};
}

function jsonItem({ id, url, title, image, ...item }: FeedItem): JsonFeed.Item<Date, true> {
	return {
		id,
		url,
		title,
		content_html: item.html,
		...(item.summary !== '' && { summary: item.summary }),
		...(image !== null && { image: image.url }),
		date_published: new Date(item.published),
		date_modified: new Date(item.modified),
		...(item.language !== null && { language: item.language }),
		// Items without an author of their own have the feed's.
		...(item.authors.length > 0 && { authors: item.authors.map(jsonAuthor) }),
		...(item.categories.length > 0 && { tags: item.categories }),
	};
}

function jsonAuthor({ name, url }: FeedPerson): JsonFeed.Author {
	return { name, ...(url !== null && { url }) };
}
