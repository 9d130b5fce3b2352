import { disclosureOf } from '../publication/affiliate/disclosure.ts';
import type { Page, Publication } from '../publication/publication.ts';
import { dateView } from './dates.ts';
import { pageHead } from './head.ts';
import { hrefOf } from './links.ts';
import { phrase } from './phrases.ts';
import { tocOf } from './toc.ts';
import type { FixedPageView } from './view.ts';

export function fixedPageView(page: Page, publication: Publication): FixedPageView {
	const { site } = publication;
	const { frontMatter, facts, htmlKey } = page.source;
	const breadcrumb = [{ label: 'トップ', url: hrefOf('/', site) }];
	return {
		kind: 'page',
		url: hrefOf(page.path, site),
		head: pageHead(page, breadcrumb, publication),
		breadcrumb,
		title: phrase(frontMatter.title),
		toc: frontMatter.toc ? tocOf(facts.headings) : [],
		bodyKey: htmlKey,
		lang: frontMatter.lang ?? null,
		disclosure: disclosureOf(page, publication),
		modified: frontMatter.last_modified_at === undefined ? null : dateView(frontMatter.last_modified_at),
	};
}
