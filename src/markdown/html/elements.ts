/** Elements that close a paragraph they begin in (HTML, "The p element"). */
export const blockElements: ReadonlySet<string> = new Set(
	'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section summary table ul'.split(
		' ',
	),
);

/** Elements whose content is not HTML, or is dropped with them by the sanitiser. */
export const swallowingElements: ReadonlySet<string> = new Set([
	'iframe',
	'math',
	'noembed',
	'noframes',
	'plaintext',
	'script',
	'select',
	'style',
	'svg',
	'template',
	'textarea',
	'title',
	'xmp',
]);
