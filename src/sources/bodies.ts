import type { BlobKey } from '../cache/blob-store.ts';
import { openFolders } from '../cache/folders.ts';
import { currentSnapshot } from './snapshot.ts';

export function htmlKey(bodyKey: string): BlobKey {
	return `html/${bodyKey}`;
}

/** The HTML of an article's body, by the key its view names. */
export async function readBody(bodyKey: string): Promise<string> {
	const folders = currentSnapshot()?.blobFolders;
	if (folders === undefined) throw new Error('No snapshot: an article can be rendered by a build only.');
	const html = await openFolders(folders).get(htmlKey(bodyKey));
	if (html === undefined)
		throw new Error(`The cached article ${bodyKey} was lost while the site was being built. Build again.`);
	return Buffer.from(html).toString('utf8');
}
