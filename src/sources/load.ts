import { hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { formatInstant } from '../model/date.ts';
import { diagnose, type Diagnostic } from '../model/diagnostic.ts';
import type { PageFrontMatter, PostFrontMatter } from '../model/front-matter.ts';
import type { SourceDocument } from '../model/post.ts';
import type { Site } from '../model/site.ts';
import { type ContentFile, type ContentFolder, listContent } from './content.ts';
import { type FrontMatterOf, type FrontMatterOptions, readFrontMatter } from './front-matter.ts';
import type { FrontMatterReader } from './front-matter-cache.ts';
import type { DocumentKind } from '../model/front-matter-keys.ts';
import type { PublicFiles } from './public-files.ts';
import { readSourceFile } from './source-file.ts';

/** A document together with its body, which is the caller's to use and forget. */
export interface LoadedDocument<FrontMatter> {
	document: SourceDocument<FrontMatter>;
	/** Markdown with LF line ends. */
	body: string;
}

export interface LoadOptions {
	publicFiles: PublicFiles;
	/** Whether `content/drafts` is read as well; they are, unless told otherwise. */
	drafts?: boolean;
	/** Reads front matter; without it every file is parsed. */
	readFrontMatter?: FrontMatterReader;
	/** Whether a file is left unread. */
	skip?(source: ContentFile): boolean;
	/** Called once, with the number of documents there are. */
	onListed?(count: number): void;
	onPost(loaded: LoadedDocument<PostFrontMatter>): void | Promise<void>;
	onPage(loaded: LoadedDocument<PageFrontMatter>): void | Promise<void>;
}

/**
 * Reads all content of a site and hands each sound document over, in no certain order. No body is kept:
 * while the callbacks work, only as many are in memory as are under way at once.
 */
export async function loadDocuments(
	siteDir: string,
	site: Site,
	options: LoadOptions,
): Promise<{ diagnostics: Diagnostic[] }> {
	const found: Diagnostic[][] = [];
	const underWay = new Set<Promise<void>>();
	const folders: ContentFolder[] = options.drafts === false ? ['posts', 'pages'] : ['posts', 'drafts', 'pages'];

	const listings = folders.map((folder) => ({ folder, listing: listContent(siteDir, folder) }));
	options.onListed?.(listings.reduce((count, { listing }) => count + listing.files.length, 0));
	for (const { folder, listing } of listings) {
		found.push(listing.diagnostics);
		for (const source of listing.files) {
			if (options.skip?.(source)) continue;
			const ofFile: Diagnostic[] = [];
			found.push(ofFile);
			const task = loadFile(source, folder, site.timezone, options, ofFile).finally(() => underWay.delete(task));
			underWay.add(task);
			if (underWay.size >= maxUnderWay) await Promise.race(underWay);
		}
	}
	await Promise.all(underWay);
	return { diagnostics: reportUnknownKeysOnce(found.flat()) };
}

/** Enough to keep every worker busy while the next files are read. */
const maxUnderWay = 16;

async function loadFile(
	source: ContentFile,
	folder: ContentFolder,
	timeZone: string,
	{ publicFiles, readFrontMatter: reader = parseFrontMatter, onPost, onPage }: LoadOptions,
	diagnostics: Diagnostic[],
): Promise<void> {
	if (folder === 'pages') {
		const page = await readDocument(source, { kind: 'page', timeZone }, reader, diagnostics);
		if (page === null) return;
		await resolveImage(page.document, publicFiles, diagnostics);
		await onPage(page);
		return;
	}
	const isDraft = folder === 'drafts';
	// Jekyll dates a draft by its file, and counts the folder to its path.
	const undated = isDraft ? { undated: formatInstant(statSync(source.path).mtimeMs, timeZone)! } : {};
	const named = isDraft ? { ...source, id: `_drafts/${source.id}` } : source;
	const post = await readDocument(named, { kind: 'post', timeZone, ...undated }, reader, diagnostics);
	if (post === null) return;
	await resolveImage(post.document, publicFiles, diagnostics);
	await onPost(post);
}

const parseFrontMatter: FrontMatterReader = async ({ bytes, file }, options) => readFrontMatter(bytes, file, options);

async function readDocument<Kind extends DocumentKind>(
	{ id, file, path, format }: ContentFile,
	options: FrontMatterOptions<Kind>,
	reader: FrontMatterReader,
	diagnostics: Diagnostic[],
): Promise<LoadedDocument<FrontMatterOf[Kind]> | null> {
	const bytes = readSourceFile(path, file);
	if ('rule' in bytes) {
		diagnostics.push(bytes);
		return null;
	}
	const digest = hash('sha256', bytes);
	const { data, keyPositions, body, bodyLine, diagnostics: found } = await reader({ file, bytes, digest }, options);
	diagnostics.push(...found);
	if (data === null) return null;
	return { document: { id, file, format, frontMatter: data, keyPositions, digest, bodyLine }, body };
}

/** Names the image as it lies on disk; one that is not there is left for the site's default to replace. */
async function resolveImage(
	{ file, frontMatter, keyPositions }: SourceDocument<PostFrontMatter | PageFrontMatter>,
	publicFiles: PublicFiles,
	diagnostics: Diagnostic[],
): Promise<void> {
	const { image } = frontMatter;
	if (image === undefined) return;
	const place = { file, ...(keyPositions.image && { start: keyPositions.image }) };
	const header = await publicFiles.image(image);
	if (header === undefined) diagnostics.push(diagnose('image-missing', place, { image }));
	else if ('rule' in header) diagnostics.push(diagnose(header.rule, place, header.params));
	else frontMatter.image = publicFiles.find(image)!;
}

/** A key of a writer's own is in a thousand posts or in none. */
function reportUnknownKeysOnce(diagnostics: readonly Diagnostic[]): Diagnostic[] {
	const reported = new Set<unknown>();
	return diagnostics.filter(({ rule, params }) => {
		if (rule !== 'fm-unknown-key') return true;
		const isNew = !reported.has(params.key);
		reported.add(params.key);
		return isNew;
	});
}
