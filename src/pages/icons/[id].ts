import type { APIRoute } from 'astro';
import { renderIcon } from '../../ogp/icon.ts';
import type { IconView, OutputLocals } from '../../views/output.ts';

export const GET: APIRoute = async ({ locals }) => {
	const { view, readPublicFile } = locals as OutputLocals<IconView>;
	const { icon, accent, source } = view;
	const image = source === null ? null : await readPublicFile(source.file);
	return new Response(Buffer.from(await renderIcon(icon, image, accent)));
};
