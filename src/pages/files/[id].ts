import type { APIRoute } from 'astro';
import { type FileView, fileText } from '../../views/file.ts';
import type { OutputLocals } from '../../views/output.ts';

/** Feeds, sitemaps, redirects and the other outputs that are no page. */
export const GET: APIRoute = async ({ locals }) => {
	const { view, readBody } = locals as OutputLocals<FileView>;
	return new Response(await fileText(view, readBody));
};
