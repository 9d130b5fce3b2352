import { availableParallelism } from 'node:os';
import type { BlobStore } from '../cache/blob-store.ts';
import { findUnpublishable } from '../check/unpublishable.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { SiteSources } from './read-sources.ts';

export interface CheckContentOptions {
	siteDir: string;
	store: BlobStore;
	buildTime: Date;
	/** Whether drafts are part of the paper, and an error is only shown. */
	preview: boolean;
}

export interface ContentCheck {
	diagnostics: Diagnostic[];
	/** Ids of the posts that hold an error, let through or not. */
	postsWithErrors: ReadonlySet<string>;
}

/** Checks what the sources say: errors refuse a build, and are warnings where an editor is still writing. */
export async function checkContent(
	{ site, posts, pages, publicFiles }: Pick<SiteSources, 'site' | 'posts' | 'pages' | 'publicFiles'>,
	{ siteDir, store, buildTime, preview }: CheckContentOptions,
): Promise<ContentCheck> {
	const shownPosts = posts.filter(
		({ frontMatter: { draft, published } }) => preview || (draft !== true && published !== false),
	);
	const shownPages = pages.filter(({ frontMatter: { published } }) => preview || published !== false);
	const documents = [
		...shownPosts.map(({ file, digest }) => ({ file, digest, kind: 'post' as const })),
		...shownPages.map(({ file, digest }) => ({ file, digest, kind: 'page' as const })),
	];
	const { diagnostics, files } = await findUnpublishable(documents, {
		siteDir,
		site,
		publicFiles: publicFiles.paths,
		now: buildTime,
		threads: availableParallelism(),
		cache: store,
	});
	return {
		diagnostics: preview ? diagnostics.map(asWarning) : diagnostics,
		postsWithErrors: new Set(posts.filter(({ file }) => files.has(file)).map(({ id }) => id)),
	};
}

function asWarning(diagnostic: Diagnostic): Diagnostic {
	return diagnostic.severity === 'error' ? { ...diagnostic, severity: 'warning' } : diagnostic;
}
