import type { KramdownOptions } from '../read/config.ts';
import { patterns } from './patterns.ts';
import { foldLinkId } from './link-spans.ts';
import type { SpanContext } from './span-reader.ts';
import type { Block } from './tree.ts';

/** What the spans of a document may refer to: link definitions and footnotes, wherever they stand. */
export function spanContextOf(blocks: readonly Block[], options: KramdownOptions, text: string): SpanContext {
	const links = new Map<string, { url: string; title: string | null }>();
	const footnotes = new Set<string>();
	const visit = (block: Block): void => {
		if (block.type === 'link-definition') {
			patterns.linkDefinition.lastIndex = 0;
			const match = patterns.linkDefinition.exec(`${text.slice(block.start, block.end).trimEnd()}\n`);
			if (match !== null)
				links.set(foldLinkId(match[1]!), { url: match[2] ?? match[3]!.trim(), title: match[5] ?? null });
		} else if (block.type === 'footnote') {
			footnotes.add(block.name);
			block.children.forEach(visit);
		} else if (block.type === 'list') {
			for (const item of block.items) item.children.forEach(visit);
		} else if (block.type === 'definitions') {
			for (const entry of block.entries) if ('children' in entry) entry.children.forEach(visit);
		} else if ('children' in block) {
			block.children.forEach(visit);
		}
	};
	blocks.forEach(visit);
	return { options, links, footnotes };
}
