/** Media type of an image by its file name's extension; null for a file that browsers show no image of. */
export function imageMediaType(url: string): string | null {
	const extension = /\.([a-z0-9]+)(?:[?#]|$)/iu.exec(url)?.[1]?.toLowerCase() ?? '';
	return imageMediaTypes.get(extension) ?? null;
}

const imageMediaTypes = new Map([
	['avif', 'image/avif'],
	['gif', 'image/gif'],
	['ico', 'image/x-icon'],
	['jpeg', 'image/jpeg'],
	['jpg', 'image/jpeg'],
	['png', 'image/png'],
	['svg', 'image/svg+xml'],
	['webp', 'image/webp'],
]);
