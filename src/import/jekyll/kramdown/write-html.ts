import type { SpanContext } from './span-reader.ts';
import { parseSpans } from './spans.ts';
import type { Block, Span } from './tree.ts';

/** A block of HTML as one piece of HTML; null where Markdown blocks stand in it. */
export function htmlOfBlock(block: Block, context: SpanContext): string | null {
	if (block.type === 'html') return block.source;
	if (block.type === 'html-spans') return block.open + htmlOfSpans(parseSpans(block.text.value, context)) + block.close;
	if (block.type !== 'html-container' || !block.isRaw) return null;
	const parts = block.children.map((child) => htmlOfBlock(child, context));
	return parts.includes(null) ? null : block.open + parts.join('') + block.close;
}

/** HTML as one block of ours: it must begin like one, and no blank line may end it early. */
export function writeHtml(source: string): string {
	const compact = source
		.split(/(<pre\b[^]*?<\/pre>)/iu)
		.map((part, index) =>
			index % 2 === 1
				? part.replace(/\n(?=[ \t]*\n)/gu, '\n&#10;').replace(/\n&#10;[ \t]*\n/gu, '\n&#10;')
				: part.replace(/\n(?:[ \t]*\n)+/gu, '\n'),
		)
		.join('');
	const beginsBlock =
		/^<(?:!--|script|pre|style|\/?(?:address|article|aside|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|iframe|legend|li|main|menu|nav|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)\b)/iu.test(
			compact,
		);
	return beginsBlock ? compact : `<div>\n${compact}\n</div>`;
}

/** Spans as HTML: within an element, standard Markdown reads none. */
export function htmlOfSpans(spans: readonly Span[]): string {
	return spans.map(htmlOfSpan).join('');
}

const tagOf = { strong: 'strong', emphasis: 'em', delete: 'del' } as const;

function htmlOfSpan(span: Span): string {
	switch (span.type) {
		case 'text':
			return escapeHtml(span.value);
		case 'code':
			return `<code>${escapeHtml(span.value)}</code>`;
		case 'strong':
		case 'emphasis':
		case 'delete':
			return `<${tagOf[span.type]}>${htmlOfSpans(span.children)}</${tagOf[span.type]}>`;
		case 'link':
			return `<a href="${escapeHtml(span.url)}"${titleOf(span.title)}>${htmlOfSpans(span.children)}</a>`;
		case 'image':
			return `<img src="${escapeHtml(span.url)}" alt="${escapeHtml(span.alt)}"${titleOf(span.title)}>`;
		case 'break':
			return '<br>';
		case 'html':
			return span.open + htmlOfSpans(span.children) + span.close;
		case 'entity':
		case 'comment':
			return span.source;
		case 'math':
			return escapeHtml(`\\(${span.value}\\)`);
		case 'footnote':
			return `[^${span.name}]`;
		case 'attributes':
			return '';
	}
}

function titleOf(title: string | null): string {
	return title === null ? '' : ` title="${escapeHtml(title)}"`;
}

function escapeHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
