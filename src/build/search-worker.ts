import { deflateRawSync } from 'node:zlib';
import { encodeTerms } from '../search/document-terms.ts';
import { type SearchDocument, termsOf } from '../search/document.ts';

export interface SearchTask {
	document: SearchDocument;
	/** Files of postings of the index. */
	shards: number;
}

/** What the index keeps of one document: its terms, and its text compressed by itself. */
export interface SearchedDocument {
	terms: Uint8Array;
	text: Uint8Array;
}

/** The part of the index that is a matter of one document; run on threads where there are many. */
export default function searchDocument({ document, shards }: SearchTask): SearchedDocument {
	return {
		terms: encodeTerms(termsOf(document), shards),
		// In UTF-16, Japanese takes an eighth less than in UTF-8.
		text: deflateRawSync(Buffer.from(document.body, 'utf16le'), { level: 9, memLevel: 9 }),
	};
}
