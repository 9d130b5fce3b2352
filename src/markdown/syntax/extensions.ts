import type { Plugin } from 'unified';
import { attributeList, attributeListFromMarkdown } from './attribute-list.ts';
import { bareUrl, bareUrlFromMarkdown } from './bare-url.ts';
import { ruby, rubyFromMarkdown } from './ruby.ts';

/**
 * remark plugin: the syntax that articles have beyond GFM. It must come after `remarkMdx`, whose `{…}` would else
 * take attribute lists and ruby for JavaScript: of several constructs the last added is tried first.
 */
export const japaneseSyntax: Plugin<[]> = function () {
	const data = this.data();
	(data.micromarkExtensions ??= []).push(bareUrl(), ruby(), attributeList());
	(data.fromMarkdownExtensions ??= []).push(bareUrlFromMarkdown(), rubyFromMarkdown(), attributeListFromMarkdown());
};

/** remark plugin: takes GFM's autolinks, which know no Japanese, out of `remarkGfm` again; `bareUrl` replaces them. */
export const withoutGfmAutolinks: Plugin<[]> = function () {
	const data = this.data();
	for (const { text } of data.micromarkExtensions ?? []) {
		for (const [character, constructs] of Object.entries(text ?? {})) {
			const kept = [constructs].flat().filter((construct) => !gfmAutolinks.has(construct?.name ?? ''));
			if (kept.length > 0) Object.assign(text ?? {}, { [character]: kept });
			else delete text?.[character as `${number}`];
		}
	}
	data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
		.flat()
		.filter((extension) => !('literalAutolink' in (extension.enter ?? {})));
};

const gfmAutolinks: ReadonlySet<string> = new Set(['emailAutolink', 'protocolAutolink', 'wwwAutolink']);
