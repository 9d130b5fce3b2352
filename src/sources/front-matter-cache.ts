import type { BlobKey, BlobStore } from '../cache/blob-store.ts';
import { digestJson } from '../cache/digest.ts';
import { codeFingerprint, engineSources } from '../markdown/fingerprint.ts';
import type { DocumentKind } from '../model/front-matter-keys.ts';
import {
	type FrontMatterOf,
	type FrontMatterOptions,
	type FrontMatterResult,
	readFrontMatter,
} from './front-matter.ts';
import { decodeSource } from './source-file.ts';

/** A file of content as it was read. */
export interface SourceBytes {
	/** Path below the site folder. */
	file: string;
	bytes: Uint8Array;
	/** SHA-256 (hex) of the bytes. */
	digest: string;
}

export type FrontMatterReader = <Kind extends DocumentKind>(
	source: SourceBytes,
	options: FrontMatterOptions<Kind>,
) => Promise<FrontMatterResult<FrontMatterOf[Kind]>>;

/** All of a result but the body, which is the file's text from an offset on. */
type CachedFrontMatter = Omit<FrontMatterResult<unknown>, 'body'> & { bodyOffset: number };

/**
 * Reads front matter, or takes what an earlier build has read of the same bytes: parsing YAML and
 * checking it costs most of what there is to do for a site where nothing has changed.
 */
export function createFrontMatterReader(store: BlobStore): FrontMatterReader {
	const fingerprint = codeFingerprint(engineSources('sources/front-matter-cache.ts'));
	return async <Kind extends DocumentKind>({ file, bytes, digest }: SourceBytes, options: FrontMatterOptions<Kind>) => {
		const key: BlobKey = `front-matter/${digestJson([fingerprint, file, options, digest])}`;
		const cached = await store.get(key);
		if (cached !== undefined) {
			const { bodyOffset, ...result } = JSON.parse(Buffer.from(cached).toString('utf8')) as CachedFrontMatter;
			const body = (decodeSource(bytes, file) as string).slice(bodyOffset);
			return { ...result, body } as FrontMatterResult<FrontMatterOf[Kind]>;
		}
		const { body, ...result } = readFrontMatter(bytes, file, options);
		if (result.data !== null) {
			const bodyOffset = (decodeSource(bytes, file) as string).length - body.length;
			await store.put(key, Buffer.from(JSON.stringify({ ...result, bodyOffset } satisfies CachedFrontMatter)));
		}
		return { ...result, body };
	};
}
