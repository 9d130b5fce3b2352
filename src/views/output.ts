import type { Icon } from '../model/icons.ts';
import type { Output } from '../publication/outputs.ts';
import type { Publication } from '../publication/publication.ts';
import { articleView } from './article.ts';
import { fileView } from './file.ts';
import { fixedPageView } from './fixed-page.ts';
import { listView } from './list.ts';
import { noticeView } from './notice.ts';
import { searchView } from './search-page.ts';
import { termIndexView } from './term-index.ts';
import type { ChromeView } from './view.ts';

/** The site's own image that its icons are made from. */
export interface IconSource {
	/** Path below `public/`. */
	file: string;
	/** Digest of its bytes. */
	digest: string;
}

/** An icon is drawn from the site's own image, or else from its colour alone. */
export interface IconView {
	icon: Icon;
	accent: string;
	source: IconSource | null;
}

/** What a route of Astro's is given to render one output. */
export interface OutputLocals<View = object> {
	view: View;
	/** The frame of every page. */
	chrome: ChromeView;
	/** The HTML of an article's body, by the key that its view names. */
	readBody(key: string): Promise<string>;
	/** Bytes of a file of `public/`. */
	readPublicFile(file: string): Promise<Uint8Array>;
}

/** What an output shows, and all that decides its bytes but for the code; null for one that is only copied. */
export function outputView(output: Output, publication: Publication, iconSource: IconSource | null): object | null {
	switch (output.kind) {
		case 'article':
			return articleView(output.post, publication);
		case 'page':
			return fixedPageView(output.page, publication);
		case 'list':
			return listView(output.page, publication);
		case 'term-index':
			return termIndexView(output, publication);
		case 'search':
			return searchView(output.path, publication);
		case 'notice':
			return noticeView(output.path, publication);
		case 'text':
		case 'redirect':
			return fileView(output, publication);
		case 'icon':
			return { icon: output.icon, accent: publication.site.theme.accent, source: iconSource } satisfies IconView;
		case 'search-index':
		case 'card':
		case 'image':
		case 'public':
			return null;
	}
}
