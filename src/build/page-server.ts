/**
 * Entry of the templates that Astro compiles: Astro's own application, called for one output at a time.
 * Bundled by Astro; only the rendering threads import it.
 */
import { createApp } from 'astro/app/entrypoint';

const app = createApp({ streaming: false });

/** Bytes of the output at a route's path, such as `/articles/3f0c`. @throws Error where its page cannot be rendered */
export async function renderOutput(path: string, locals: object): Promise<Uint8Array> {
	const request = new Request(new URL(encodeURI(path), 'http://localhost'));
	const response = await app.render(request, { locals });
	if (!response.ok) throw new Error(`Astro answers ${path} with ${response.status}.`);
	return new Uint8Array(await response.arrayBuffer());
}
