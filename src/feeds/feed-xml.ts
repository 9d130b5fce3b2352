import { mapStrings } from './clean-text.ts';

/**
 * Writes an RSS or Atom feed with feedsmith and escapes all markup in its texts.
 *
 * feedsmith 3.0 puts texts with markup into CDATA on a line of its own, which adds white space to ids
 * and links (forbidden by RFC 4287 §2), and turns `&apos;` inside them into an apostrophe. So it gets to
 * see no markup: three noncharacters, which clean text cannot contain, stand for `&`, `<` and `>` until
 * the document is written.
 *
 * @param feed feedsmith's own feed object, of clean text
 */
export function writeFeed<Feed>(generate: (feed: Feed) => string, feed: Feed): string {
	return fromStandIns(generate(mapStrings(feed, toStandIns)));
}

function toStandIns(text: string): string {
	return standIns.reduce((result, { markup, standIn }) => result.replaceAll(markup, standIn), text);
}

function fromStandIns(document: string): string {
	return standIns.reduce((result, { standIn, escaped }) => result.replaceAll(standIn, escaped), document);
}

const standIns = [
	{ markup: '&', standIn: '\ufdd0', escaped: '&amp;' },
	{ markup: '<', standIn: '\ufdd1', escaped: '&lt;' },
	{ markup: '>', standIn: '\ufdd2', escaped: '&gt;' },
];
