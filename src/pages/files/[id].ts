import type { APIRoute } from 'astro';
import { type FileView, fileText, fileView } from '../../views/file.ts';
import { readBody } from '../../sources/bodies.ts';
import { filePaths } from '../_paper.ts';

export const getStaticPaths = () => filePaths('files', ['text', 'redirect'], fileView);

/** Feeds, sitemaps, redirects and the other outputs that are no page. */
export const GET: APIRoute<{ view: FileView }> = async ({ props }) =>
	new Response(await fileText(props.view, readBody));
