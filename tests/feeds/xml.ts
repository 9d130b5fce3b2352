import { XMLParser } from 'fast-xml-parser';
import { validateXML } from 'xmllint-wasm';

/** What xmllint says against the documents; empty where all are well-formed and, with a schema, valid. */
export async function xmlFaults(documents: readonly string[], schema?: string): Promise<string[]> {
	const { errors } = await validateXML({
		xml: documents.map((contents, index) => ({ fileName: `document-${index}.xml`, contents })),
		...(schema === undefined ? { normalization: 'c14n' } : { schema }),
	});
	return errors.map(({ rawMessage }) => rawMessage);
}

/** A document as nested objects: attributes with `@`, text without the white space around it, no numbers made of it. */
export function parseXml(document: string): unknown {
	return parser.parse(document);
}

const parser = new XMLParser({
	ignoreAttributes: false,
	attributeNamePrefix: '@',
	parseTagValue: false,
	parseAttributeValue: false,
	processEntities: { enabled: true, maxTotalExpansions: 1_000_000, maxExpandedLength: 100_000_000 },
});
