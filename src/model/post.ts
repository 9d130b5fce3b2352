import type { Point } from './diagnostic.ts';
import type { PageFrontMatter, PostFrontMatter } from './front-matter.ts';
import type { DocumentFacts } from './rendered.ts';

/** One file of content after reading: its validated front matter and where its body is. */
export interface SourceDocument<FrontMatter> {
	/** Path below its collection's folder, with `/`, as on disk: `2026-05-12-qr.md`. */
	id: string;
	/** Path relative to the site folder, for diagnostics: `content/posts/2026-05-12-qr.md`. */
	file: string;
	format: 'md' | 'mdx';
	frontMatter: FrontMatter;
	/** Where each top-level key of the front matter stands, for diagnostics found later. */
	keyPositions: Record<string, Point>;
	/** SHA-256 (hex) of the file's bytes. */
	digest: string;
	/** The line of the file on which the body begins, from 1. */
	bodyLine: number;
}

/** A document together with what rendering found in it. Its HTML is named by `htmlKey`, never held. */
export interface RenderedSource<FrontMatter> extends SourceDocument<FrontMatter> {
	/** Key of the `RenderedDocument` in the HTML cache. */
	htmlKey: string;
	facts: DocumentFacts;
}

export type PostSource = RenderedSource<PostFrontMatter>;
export type PageSource = RenderedSource<PageFrontMatter>;
