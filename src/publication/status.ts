import type { PostSource } from '../model/post.ts';
import type { Site } from '../model/site.ts';
import type { PostStatus } from '../views/view.ts';
import type { Post } from './publication.ts';

/** Whether a post is out, held back by its editor, or waiting for its date. */
export function statusOf(source: PostSource, buildTime: Date, site: Site): PostStatus {
	const { frontMatter } = source;
	const isDraft = frontMatter.draft || !frontMatter.published || source.file.startsWith('content/drafts/');
	if (isDraft) return 'draft';
	return !site.future && Date.parse(frontMatter.date) > buildTime.getTime() ? 'scheduled' : 'published';
}

/** Only published posts are listed, except in a preview. */
export function isListed(post: Post, preview: boolean): boolean {
	return preview || post.status === 'published';
}
