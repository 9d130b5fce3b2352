/** One hostile input, and every finding that a build and a check must have of it. */
export interface HostileCase {
	/** Part of file names; `h17-…` is line 17 of the list that the suite began with. */
	id: string;
	/** Paths below the site folder. */
	files: Record<string, HostileFile>;
	/** `file:line:column rule` of each finding, errors first, others with their severity; `file:` is left out for the case's own post. */
	findings: readonly string[];
}

/** Content, a symbolic link, or as many bytes of nothing. */
export type HostileFile = string | Uint8Array | { link: string } | { bytes: number };

/** Where the post of a case is, unless the case says otherwise. */
export function postOf(id: string, extension = 'md'): string {
	return `content/posts/2026-05-12-${id}.${extension}`;
}

/** A post of a whole text. */
export function text(id: string, content: string | Uint8Array, ...findings: string[]): HostileCase {
	return { id, files: { [postOf(id)]: content }, findings };
}

/** A post with this front matter, which begins on line 2. */
export function frontMatter(id: string, yaml: string, ...findings: string[]): HostileCase {
	return text(id, `---\n${yaml}\n---\n\n本文です。\n`, ...findings);
}

/** A post with this body, which begins on line 4. */
export function body(id: string, markdown: string, ...findings: string[]): HostileCase {
	return text(id, `---\ntitle: ${id}\n---\n${markdown}\n`, ...findings);
}

/** The same in MDX. */
export function mdx(id: string, markdown: string, ...findings: string[]): HostileCase {
	return { id, files: { [postOf(id, 'mdx')]: `---\ntitle: ${id}\n---\n${markdown}\n` }, findings };
}

/** A sound post beside other files. */
export function files(id: string, others: Record<string, HostileFile>, ...findings: string[]): HostileCase {
	return { id, files: { [postOf(id)]: `---\ntitle: ${id}\n---\n\n本文です。\n`, ...others }, findings };
}
