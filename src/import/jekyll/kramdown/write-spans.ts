import { decodeEntity } from './entities.ts';
import type { Span } from './tree.ts';

/** How a run of spans is written. Each step up in `escaped` costs readability and is taken only where needed. */
export interface SpanStyle {
	/** Signs to be escaped in text, as members of a character class. */
	escaped: string;
	/** `<strong>` where asterisks would be read otherwise. */
	htmlEmphasis: boolean;
	/** `<https://…>` where an address in the text would go on into the words behind it. */
	boundAddresses: boolean;
	inTable: boolean;
	isInLink?: boolean;
}

/** Styles from the plainest on. */
export const spanStyles: readonly Omit<SpanStyle, 'inTable'>[] = [
	{ escaped: '', htmlEmphasis: false, boundAddresses: false },
	{ escaped: '', htmlEmphasis: false, boundAddresses: true },
	{ escaped: '*', htmlEmphasis: false, boundAddresses: false },
	{ escaped: '*_~', htmlEmphasis: false, boundAddresses: false },
	{ escaped: '*_~<`', htmlEmphasis: false, boundAddresses: false },
	{ escaped: '*_~<`', htmlEmphasis: false, boundAddresses: true },
	{ escaped: '*_~<`[\\]{&\\\\', htmlEmphasis: false, boundAddresses: false },
	{ escaped: '*_~', htmlEmphasis: true, boundAddresses: false },
	{ escaped: '*_~<`[\\]{&\\\\', htmlEmphasis: true, boundAddresses: false },
	{ escaped: '*_~<`[\\]{&\\\\', htmlEmphasis: true, boundAddresses: true },
];

/** Writes spans as standard Markdown. */
export function writeSpans(spans: readonly Span[], style: SpanStyle): string {
	return spans
		.map((span, index) => {
			if (span.type !== 'break') return writeSpan(span, style);
			const next = spans[index + 1];
			const endsLine = next?.type === 'text' && next.value.startsWith('\n') && !style.inTable;
			return endsLine ? '\\' : '<br>';
		})
		.join('');
}

function writeSpan(span: Span, style: SpanStyle): string {
	switch (span.type) {
		case 'text':
			return escapeText(span.value, style);
		case 'entity':
			// Within a link's text an address takes the letters of an entity for its own.
			return style.isInLink === true && style.boundAddresses
				? escapeText(decodeEntity(span.source), style)
				: span.source;
		case 'attributes':
			// kramdown's may go on in the next line.
			return span.source.replace(/\s*\n\s*/gu, ' ');
		case 'comment':
			return span.source;
		case 'code':
			return writeCode(span.value, style);
		case 'strong':
			return wrap('**', 'strong', span.children, style);
		case 'emphasis':
			return wrap('*', 'em', span.children, style);
		case 'delete':
			return wrap('~~', 'del', span.children, style);
		case 'link':
			return writeLink(span, style);
		case 'image':
			return `![${escapeBrackets(span.alt)}](${destination(span.url)}${title(span.title)})`;
		case 'break':
			return '<br>';
		case 'html':
			return span.open + writeSpans(span.children, style) + span.close;
		case 'footnote':
			return `[^${span.name}]`;
		case 'math':
			return escapeText(`\\(${span.value}\\)`, { ...style, escaped: `${style.escaped}\\\\` });
	}
}

function wrap(sign: string, tag: string, children: readonly Span[], style: SpanStyle): string {
	const inner = writeSpans(children, style);
	return style.htmlEmphasis ? `<${tag}>${inner}</${tag}>` : sign + inner + sign;
}

function escapeText(text: string, { escaped, inTable, isInLink, boundAddresses }: SpanStyle): string {
	const signs = `${escaped}${inTable ? '|' : ''}`;
	const escape = (part: string) => (signs === '' ? part : part.replace(new RegExp(`[${signs}]`, 'gu'), '\\$&'));
	if (!boundAddresses || isInLink === true) return escape(text);
	return text
		.split(address)
		.map((part, index) => (index % 2 === 1 ? `<${part}>` : escape(part)))
		.join('');
}

/** What an address is made of in ASCII, without the signs that end a sentence. */
const address = /(https?:\/\/[\w!#$%&'()*+,\-./:;=?@~]*[\w#$%&*+\-/=@~])/u;

function writeCode(value: string, { inTable }: SpanStyle): string {
	const longest = Math.max(0, ...[...value.matchAll(/`+/gu)].map(([run]) => run.length));
	const fence = '`'.repeat(longest + 1);
	const needsSpace = value.startsWith('`') || value.endsWith('`') || (/^ .*\S.* $/u.test(value) && longest === 0);
	const inner = inTable ? value.replaceAll('|', '\\|') : value;
	return needsSpace ? `${fence} ${inner} ${fence}` : fence + inner + fence;
}

function writeLink(span: Extract<Span, { type: 'link' }>, style: SpanStyle): string {
	const [child] = span.children;
	const isAutolink =
		span.children.length === 1 && child?.type === 'text' && child.value === span.url.replace(/^mailto:/u, '');
	if (isAutolink && /^(?:https?|ftps?|mailto):[^\s<>]+$/u.test(span.url) && span.title === null)
		return `<${child.value}>`;
	return `[${writeSpans(span.children, { ...style, isInLink: true })}](${destination(span.url)}${title(span.title)})`;
}

function destination(url: string): string {
	const isPlain = !/[\s<>]/u.test(url) && isBalanced(url) && url !== '';
	return isPlain ? url : `<${url.replace(/[<>]/gu, '\\$&').replaceAll('\n', ' ')}>`;
}

function isBalanced(url: string): boolean {
	let depth = 0;
	for (const sign of url) {
		if (sign === '(') depth += 1;
		else if (sign === ')' && (depth -= 1) < 0) return false;
	}
	return depth === 0;
}

function title(text: string | null): string {
	return text === null ? '' : ` "${text.replace(/["\\]/gu, '\\$&')}"`;
}

function escapeBrackets(text: string): string {
	return text.replace(/[[\]\\]/gu, '\\$&');
}
