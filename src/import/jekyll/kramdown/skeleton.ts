import { decodeEntity } from './entities.ts';
import type { SpanContext } from './span-reader.ts';
import { parseSpans } from './spans.ts';
import { isTableOfContents } from './table-of-contents.ts';
import type { Block, MappedText, Span } from './tree.ts';
import { htmlOfBlock } from './write-html.ts';

/**
 * What a reader sees of kramdown's result, as a bare outline: tags without attributes, addresses of links and
 * images, text without white space. Paragraphs in lists are not told apart from bare text, since looseness is
 * spacing only. `mdast-skeleton.ts` writes the same of our own result.
 */
export function skeletonOfBlock(block: Block, context: SpanContext): string {
	switch (block.type) {
		case 'paragraph':
			return paragraphOf(spansOf(block.text, context));
		case 'heading':
			return `<h${block.level}>${spansOf(block.text, context)}</h${block.level}>`;
		case 'code':
			return `<pre>${escapeSigns(foldText(block.value))}</pre>`;
		case 'rule':
			return '<hr>';
		case 'blockquote':
			return `<blockquote>${skeletonOfBlocks(block.children, context)}</blockquote>`;
		case 'list': {
			if (isTableOfContents(block)) return '';
			const items = block.items.map(
				({ children }) => `<li>${foldBox(withoutParagraphs(skeletonOfBlocks(children, context)))}</li>`,
			);
			const name = block.isOrdered ? 'ol' : 'ul';
			return `<${name}>${items.join('')}</${name}>`;
		}
		case 'definitions': {
			const entries = block.entries.map((entry) =>
				'term' in entry
					? `<dt>${spansOf(entry.term, context)}</dt>`
					: `<dd>${withoutParagraphs(skeletonOfBlocks(entry.children, context))}</dd>`,
			);
			return `<dl>${entries.join('')}</dl>`;
		}
		case 'table': {
			const row = (cells: MappedText[]) =>
				`<tr>${cells.map((cell) => `<td>${spansOf(cell, context)}</td>`).join('')}</tr>`;
			const columns = block.alignment.length;
			return `<table>${[...block.head, ...block.body].map((cells) => row(cells).replace('</tr>', `${'<td></td>'.repeat(columns - cells.length)}</tr>`)).join('')}</table>`;
		}
		case 'html':
			return foldHtml(block.source);
		case 'html-spans':
			return foldHtml(htmlOfBlock(block, context)!);
		case 'html-container':
			return foldHtml(block.open) + skeletonOfBlocks(block.children, context) + foldHtml(block.close);
		case 'footnote':
			return context.footnotes.has(block.name) ? withoutParagraphs(skeletonOfBlocks(block.children, context)) : '';
		case 'math':
			return `<p>${escapeSigns(foldText(`\\[${block.value}\\]`))}</p>`;
		case 'extension':
			return block.name === 'nomarkdown' ? foldHtml(block.body) : '';
		default:
			return '';
	}
}

/** A paragraph of nothing but HTML's own tags shows as they do: a `<br>` or an `<img>` on a line of its own. */
export function paragraphOf(inner: string): string {
	return /^(?:<[^<>\s]+>)+$/u.test(inner) ? inner : `<p>${inner}</p>`;
}

function skeletonOfBlocks(blocks: readonly Block[], context: SpanContext): string {
	return blocks.map((block) => skeletonOfBlock(block, context)).join('');
}

function spansOf(text: MappedText, context: SpanContext): string {
	return skeletonOfSpans(parseSpans(text.value, context));
}

export function skeletonOfSpans(spans: readonly Span[]): string {
	return spans.map(skeletonOfSpan).join('');
}

const tagOf = { strong: 'strong', emphasis: 'em', delete: 'del' } as const;

function skeletonOfSpan(span: Span): string {
	switch (span.type) {
		case 'text':
			return escapeSigns(foldText(span.value));
		case 'entity':
			return escapeSigns(foldText(decodeEntity(span.source)));
		case 'code':
			return `<code>${escapeSigns(foldText(span.value))}</code>`;
		case 'strong':
		case 'emphasis':
		case 'delete':
			return `<${tagOf[span.type]}>${skeletonOfSpans(span.children)}</${tagOf[span.type]}>`;
		case 'link':
			return isBare(span)
				? skeletonOfSpans(span.children)
				: `<a ${foldUrl(span.url)}>${skeletonOfSpans(span.children)}</a>`;
		case 'image':
			return `<img ${foldUrl(span.url)} ${foldText(span.alt)}>`;
		case 'break':
			return '<br>';
		case 'html':
			return foldHtml(span.open) + skeletonOfSpans(span.children) + foldHtml(span.close);
		case 'math':
			return escapeSigns(foldText(`\\(${span.value}\\)`));
		case 'footnote':
			return `[^${span.name}]`;
		case 'comment':
		case 'attributes':
			return '';
	}
}

/** As in `mdast-skeleton.ts`. */
function isBare({ url, children }: Extract<Span, { type: 'link' }>): boolean {
	const [child, ...others] = children;
	if (child?.type !== 'text' || others.length > 0) return false;
	return [child.value, `mailto:${child.value}`, `http://${child.value}`].includes(url);
}

/** A box of a task list, ticked or not. */
function foldBox(item: string): string {
	return item.replace(/^\[X\]/u, '[x]');
}

/** White space shows as space at most, and the no-break space of `&nbsp;` is one too. */
export function foldText(text: string): string {
	return text.replace(/[\s\u00a0\ufeff]+/gu, '');
}

/** Text must not look like a tag of the outline. */
export function escapeSigns(text: string): string {
	return text.replaceAll('<', '‹').replaceAll('>', '›');
}

/** Percent-encoding is up to whoever writes the page. */
export function foldUrl(url: string): string {
	const decoded = url.replace(/&(?:#\d+|#x[0-9a-f]+|\w+);/giu, decodeEntity).replace(/\\([!-/:-@[-`{-~])/gu, '$1');
	try {
		return foldText(decodeURI(decoded));
	} catch {
		return foldText(decoded);
	}
}

/** HTML as it is, tags by name only. */
export function foldHtml(source: string): string {
	return source
		.replace(/<!--[^]*?(?:-->|$(?![^]))/gu, '')
		.replace(
			/<(\/?)([\p{L}_][\p{L}\p{M}\p{N}\-_.:]*)(?:\s(?:[^<>"']|"[^"]*"|'[^']*')*)?(\/?)>|[^<]+|</gu,
			(part, slash, name?: string) => {
				if (name === undefined)
					return part === '<'
						? '‹'
						: escapeSigns(foldText(part.replace(/&(?:#\d+|#x[0-9a-f]+|\w+);/giu, decodeEntity)));
				const tag = name.toLowerCase();
				// A box without a look of its own.
				return tag === 'div' ? '' : `<${slash}${tag}>`;
			},
		);
}

export function withoutParagraphs(skeleton: string): string {
	return skeleton.replace(/<\/?p>/gu, '');
}
