import { z } from 'zod';
import { articleTypes } from '../model/site.ts';
import { maxHeadlineLength } from './json-ld-article.ts';

/** The kinds of node that the site's JSON-LD may hold, each with the properties it must and may have. */

/** Absolute, with a host and a path, and percent-encoded as it goes over the wire (RFC 3986). */
const absoluteUrl = z.string().regex(/^https?:\/\/[^\s/?#@]+\/[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/u, {
	error: 'expected an absolute, percent-encoded http(s) URL',
});
const nodeId = absoluteUrl.regex(/#/u, { error: 'expected a node id with a fragment' });
const instant = z.iso.datetime({ offset: true, error: 'expected an ISO 8601 date and time with an offset' });
const text = z.string().regex(/\S/u, { error: 'expected text' });
const languageTag = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/u, { error: 'expected a BCP 47 language tag' });
const reference = z.strictObject({ '@id': nodeId });
const pixels = z.string().regex(/^[1-9]\d* px$/u);

const ImageObjectSchema = z.strictObject({
	'@type': z.literal('ImageObject'),
	'@id': nodeId,
	url: absoluteUrl,
	width: pixels.optional(),
	height: pixels.optional(),
	caption: text.optional(),
});

const WebSiteSchema = z.strictObject({
	'@type': z.literal('WebSite'),
	'@id': nodeId,
	url: absoluteUrl,
	name: text,
	description: text,
	inLanguage: languageTag,
	publisher: reference,
});

const OrganizationSchema = z.strictObject({
	'@type': z.literal('Organization'),
	'@id': nodeId,
	name: text,
	url: absoluteUrl.optional(),
	description: text.optional(),
	logo: ImageObjectSchema.optional(),
	image: ImageObjectSchema.optional(),
	sameAs: z.array(absoluteUrl).nonempty().optional(),
});

const PersonSchema = z.strictObject({
	'@type': z.literal('Person'),
	'@id': nodeId,
	name: text,
	url: absoluteUrl.optional(),
	jobTitle: text.optional(),
	description: text.optional(),
	image: ImageObjectSchema.optional(),
	sameAs: z.array(absoluteUrl).nonempty().optional(),
});

const ItemListSchema = z.strictObject({
	'@type': z.literal('ItemList'),
	itemListElement: numbered(
		z.strictObject({ '@type': z.literal('ListItem'), position: z.int(), name: text, url: absoluteUrl }),
	),
});

const BreadcrumbListSchema = z.strictObject({
	'@type': z.literal('BreadcrumbList'),
	'@id': nodeId,
	itemListElement: numbered(
		z.strictObject({ '@type': z.literal('ListItem'), position: z.int(), name: text, item: absoluteUrl }),
	).min(1),
});

const pageProperties = {
	'@id': nodeId,
	url: absoluteUrl,
	name: text,
	description: text.optional(),
	inLanguage: languageTag,
	isPartOf: reference,
	breadcrumb: reference.optional(),
	primaryImageOfPage: reference.optional(),
	dateModified: instant.optional(),
};

const WebPageSchema = z.strictObject({
	'@type': z.enum(['WebPage', 'AboutPage', 'ContactPage']),
	...pageProperties,
	datePublished: instant.optional(),
});

const CollectionPageSchema = z.strictObject({
	'@type': z.literal('CollectionPage'),
	...pageProperties,
	mainEntity: ItemListSchema,
});

const ProfilePageSchema = z.strictObject({
	'@type': z.literal('ProfilePage'),
	...pageProperties,
	mainEntity: reference,
});

const CreativeWorkSeriesSchema = z.strictObject({
	'@type': z.literal('CreativeWorkSeries'),
	'@id': nodeId,
	name: text,
	url: absoluteUrl,
});

const ArticleSchema = z
	.strictObject({
		'@type': z.enum(articleTypes),
		'@id': nodeId,
		url: absoluteUrl,
		mainEntityOfPage: reference,
		isPartOf: z.array(reference).nonempty(),
		headline: text.max(maxHeadlineLength),
		description: text.optional(),
		datePublished: instant,
		dateModified: instant,
		author: z.array(reference).nonempty(),
		publisher: reference,
		inLanguage: languageTag,
		timeRequired: z.string().regex(/^PT[1-9]\d*M$/u, { error: 'expected a duration in minutes such as PT5M' }),
		image: reference.optional(),
		articleSection: text.optional(),
		keywords: z.array(text).nonempty().optional(),
		correction: z
			.array(z.strictObject({ '@type': z.literal('CorrectionComment'), text, datePublished: instant }))
			.nonempty()
			.optional(),
	})
	.refine((article) => Date.parse(article.dateModified) >= Date.parse(article.datePublished), {
		path: ['dateModified'],
		error: 'modified before it was published',
	});

export const JsonLdNodeSchema = z.discriminatedUnion('@type', [
	WebSiteSchema,
	OrganizationSchema,
	PersonSchema,
	ImageObjectSchema,
	BreadcrumbListSchema,
	WebPageSchema,
	CollectionPageSchema,
	ProfilePageSchema,
	CreativeWorkSeriesSchema,
	ArticleSchema,
]);

export type JsonLdNode = z.output<typeof JsonLdNodeSchema>;

/** List items must count from 1 in order: search engines sort by position. */
function numbered<Item extends z.ZodType<{ position: number }>>(item: Item): z.ZodArray<Item> {
	return z.array(item).refine((items) => items.every(({ position }, index) => position === index + 1), {
		error: 'expected positions 1, 2, 3 …',
	});
}
