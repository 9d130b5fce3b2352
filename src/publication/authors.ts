import { diagnose, type Diagnostic } from '../model/diagnostic.ts';
import { archivePath } from '../model/permalink.ts';
import type { PostSource } from '../model/post.ts';
import type { Site } from '../model/site.ts';
import type { Author, Post } from './publication.ts';

/**
 * Gives the authors of a post: those it names by id or by name in site.yaml, else the site's default
 * author. A name that site.yaml does not know is kept as it is and warned of once.
 */
export function createAuthorRegister(site: Site, report: (diagnostic: Diagnostic) => void) {
	const known = new Map<string, Author>();
	for (const [id, settings] of Object.entries(site.authors)) {
		const path = archivePath(site.paths.author, { slug: id });
		const author: Author = { id, name: settings.name, path, settings, posts: [] };
		known.set(id, author);
		known.set(settings.name, author);
	}

	return ({ file, frontMatter, keyPositions }: PostSource): Author[] => {
		const named = frontMatter.authors.length > 0 ? frontMatter.authors : [site.default_author ?? ''].filter(Boolean);
		return named.map((name) => {
			const author = known.get(name) ?? { id: null, name, path: null, settings: null, posts: [] };
			if (!known.has(name)) {
				known.set(name, author);
				const start = keyPositions.author ?? keyPositions.authors;
				report(diagnose('author-unknown', { file, ...(start && { start }) }, { author: name }));
			}
			return author;
		});
	};
}

/** Authors of site.yaml in its order, then the others by name; each with its posts, newest first. */
export function assembleAuthors(posts: Post[], site: Site): Author[] {
	const authors = new Set<Author>();
	for (const post of posts) {
		for (const author of new Set(post.authors)) {
			author.posts.push(post);
			authors.add(author);
		}
	}
	const order = Object.keys(site.authors);
	const rank = (author: Author) => (author.id === null ? order.length : order.indexOf(author.id));
	return [...authors].sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}
