import type { BlobStore } from '../cache/blob-store.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { prepareSite } from './prepare.ts';

/**
 * The errors for which a build would stop when it reads its sources and assembles its publication: the same code finds
 * them, so that what passes a check can be built. Bodies are not rendered: the checker has read them already.
 */
export async function findRefusals(options: { siteDir: string; buildTime: Date }): Promise<Diagnostic[]> {
	const prepared = await prepareSite({
		...options,
		cache: { store: createMemoryStore(), folders: [], close: () => Promise.reject(new Error('Nothing is open')) },
		preview: false,
		check: false,
		onProgress: () => undefined,
		startPool: () => ({ render: () => Promise.resolve(emptyDocument), close: () => Promise.resolve() }),
	});
	return prepared.diagnostics.filter(({ severity }) => severity === 'error');
}

/** The bodies that come here are empty, so the memory has room for those of any site. */
function createMemoryStore(): BlobStore {
	const entries = new Map<string, Uint8Array>();
	return {
		get: (key) => Promise.resolve(entries.get(key)),
		has: (key) => Promise.resolve(entries.has(key)),
		put(key, bytes) {
			entries.set(key, bytes);
			return Promise.resolve(true);
		},
	};
}

const emptyDocument = {
	html: '',
	text: '',
	facts: {
		headings: [],
		characters: 0,
		firstParagraph: '',
		links: [],
		hasFootnotes: false,
		images: [],
		imageHosts: [],
	},
	diagnostics: [],
};
