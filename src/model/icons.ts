/** Icons that every site has, drawn from `icon` of site.yaml. A file of the same name in `public/` replaces one. */
export const icons = [
	{ file: '/favicon.ico', sizePx: 32, use: 'favicon' },
	{ file: '/apple-touch-icon.png', sizePx: 180, use: 'touch' },
	{ file: '/icon-192.png', sizePx: 192, use: 'manifest' },
	{ file: '/icon-512.png', sizePx: 512, use: 'manifest' },
] as const;

export type Icon = (typeof icons)[number];
