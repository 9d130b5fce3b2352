import { getCollection } from 'astro:content';
import { digestJson } from '../cache/digest.ts';
import { digestFields, type ViewLedger, writeLedger } from '../cache/view-ledger.ts';
import { type AssembleOptions, assemblePublication } from '../publication/assemble.ts';
import { outputId, type Output } from '../publication/outputs.ts';
import type { Publication } from '../publication/publication.ts';
import { currentSnapshot, type Snapshot } from '../sources/snapshot.ts';
import { chromeView } from '../views/chrome.ts';
import type { ChromeView } from '../views/view.ts';

/** The paper of this build with the frame of its pages. */
export interface Paper {
	publication: Publication;
	chrome: ChromeView;
	/** Absolute path of the folder for work in progress. */
	workDir: string;
}

let assembled: { snapshot: Snapshot; paper: Promise<Paper> } | undefined;

/** The publication, assembled once per snapshot from Astro's collections. */
export function currentPaper(): Promise<Paper> {
	const snapshot = currentSnapshot();
	if (snapshot === undefined) throw new Error('Build this site with `npm run build`: Astro alone has no site to read.');
	if (assembled?.snapshot !== snapshot) assembled = { snapshot, paper: assemble(snapshot) };
	return assembled.paper;
}

async function assemble(snapshot: Snapshot): Promise<Paper> {
	// Astro warns of a collection without entries, though a site may well have none of a kind.
	const posts = snapshot.posts.length > 0 ? await getCollection('posts') : [];
	const pages = snapshot.pages.length > 0 ? await getCollection('pages') : [];
	const postData = new Map(posts.map(({ id, data }) => [id, data]));
	const pageData = new Map(pages.map(({ id, data }) => [id, data]));
	const options: AssembleOptions = { buildTime: new Date(snapshot.buildTime), preview: snapshot.preview };
	const sources = {
		...snapshot,
		posts: snapshot.posts.map((source) => ({ ...source, frontMatter: postData.get(source.id) ?? source.frontMatter })),
		pages: snapshot.pages.map((source) => ({ ...source, frontMatter: pageData.get(source.id) ?? source.frontMatter })),
	};
	const publication = assemblePublication(sources, options);
	return { publication, chrome: chromeView(publication), workDir: snapshot.cacheDir };
}

/** Static paths of pages: each named by its output's id, keyed by the digest of its view and of the frame around it. */
export async function pagePaths<Kind extends Output['kind'], View extends object>(
	route: string,
	kinds: readonly Kind[],
	viewOf: ViewOf<Kind, View>,
) {
	const { chrome } = await currentPaper();
	const frame = Object.entries(digestFields(chrome)).map(([field, digest]) => [`chrome.${field}`, digest] as const);
	const paths = await staticPaths(route, kinds, viewOf, Object.fromEntries(frame));
	return paths.map((path) => ({ ...path, props: { ...path.props, chrome } }));
}

/** Static paths of files without a frame: feeds, sitemaps, icons. */
export function filePaths<Kind extends Output['kind'], View extends object>(
	route: string,
	kinds: readonly Kind[],
	viewOf: ViewOf<Kind, View>,
) {
	return staticPaths(route, kinds, viewOf, {});
}

type ViewOf<Kind, View> = (output: Extract<Output, { kind: Kind }>, publication: Publication) => View;

async function staticPaths<Kind extends Output['kind'], View extends object>(
	route: string,
	kinds: readonly Kind[],
	viewOf: ViewOf<Kind, View>,
	frame: Record<string, string>,
) {
	const { publication, workDir } = await currentPaper();
	const ledger: ViewLedger = {};
	const paths = [...publication.urls.values()]
		.filter((output): output is Extract<Output, { kind: Kind }> => (kinds as readonly string[]).includes(output.kind))
		.map((output) => {
			const view = viewOf(output, publication);
			const id = outputId(output);
			const fields = { ...digestFields(view), ...frame };
			ledger[id] = fields;
			return { params: { id }, props: { view }, cacheKey: digestJson(fields) };
		});
	writeLedger(workDir, route, ledger);
	return paths;
}
