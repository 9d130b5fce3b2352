import { countExpanded, type SvgPart } from './svg-expansion.ts';
import { readSvgTokens, type SvgAttribute, SvgSyntaxError, type SvgToken } from './svg-tokens.ts';

export interface SvgProblem {
	rule: 'svg-reference' | 'svg-script' | 'image-corrupt';
	/** UTF-16 code units from the beginning. */
	offset: number;
	/** What it is about, as written; empty for a damaged file. */
	what: string;
}

/** Far above any drawing; a browser shows that many without stopping. */
const maxElements = 1_000_000;
const maxDepth = 256;

/**
 * The first thing in an SVG that runs code, loads anything from elsewhere, or grows out of all proportion when
 * it is shown; null for a picture that is only a picture. A reader may open the file by itself, where it is a
 * document like a page.
 */
export function findSvgProblem(text: string): SvgProblem | null {
	try {
		return inspect(text);
	} catch (error) {
		if (error instanceof SvgSyntaxError) return { rule: 'image-corrupt', offset: error.offset, what: '' };
		throw error;
	}
}

function inspect(text: string): SvgProblem | null {
	const open: { name: string; part: SvgPart }[] = [];
	const parts: SvgPart[] = [];
	for (const token of readSvgTokens(text)) {
		const problem = problemOf(token, open.at(-1)?.name);
		if (problem !== null) return { ...problem, offset: token.offset };
		if (token.kind === 'close' && open.pop()?.name !== token.name) throw new SvgSyntaxError(token.offset);
		if (token.kind === 'doctype' && parts.length > 0) throw new SvgSyntaxError(token.offset);
		if (token.kind !== 'open') continue;
		if (open.length >= maxDepth) return { rule: 'svg-reference', offset: token.offset, what: `<${token.name}>` };
		const part = { id: idOf(token.attributes), uses: usesOf(token), parent: open.at(-1)?.part ?? null };
		parts.push(part);
		if (!token.isEmpty) open.push({ name: token.name, part });
	}
	if (open.length > 0 || parts.length === 0) throw new SvgSyntaxError(text.length);
	const elements = countExpanded(parts, maxElements);
	return elements > maxElements ? { rule: 'svg-reference', offset: 0, what: `<use> > ${maxElements}` } : null;
}

type Finding = Omit<SvgProblem, 'offset'> | null;

function problemOf(token: SvgToken, parent: string | undefined): Finding {
	switch (token.kind) {
		case 'open':
			return problemOfElement(token);
		case 'text':
			if (hasOwnEntity(token.text)) return { rule: 'svg-reference', what: '&…;' };
			return localName(parent ?? '') === 'style' ? problemOfStyle(decode(token.text)) : null;
		case 'instruction':
			return problemOfInstruction(token.text);
		case 'doctype':
			// The public identifier names a standard, and no browser loads it; entities of a file's own are another matter.
			return /<!ENTITY\s+(?:%|\S+\s+(?:SYSTEM|PUBLIC))/u.test(token.text)
				? { rule: 'svg-reference', what: '<!ENTITY>' }
				: null;
		case 'close':
			return null;
	}
}

/** Elements that hold or load documents and code of any kind, in whatever namespace they are. */
const codeElements = new Set(['script', 'foreignobject', 'iframe', 'object', 'embed', 'handler', 'listener']);
/** HTML's ways to load; SVG 1 and 2 have none of them. */
const htmlReferences = new Set(['src', 'srcset', 'srcdoc', 'data', 'action', 'formaction', 'poster', 'background']);

function problemOfElement({ name, attributes }: Extract<SvgToken, { kind: 'open' }>): Finding {
	const element = localName(name);
	if (codeElements.has(element)) return { rule: 'svg-script', what: `<${name}>` };
	for (const { name: attribute, value } of attributes) {
		const key = localName(attribute);
		const isNamespace = /^xmlns(?::|$)/u.test(attribute);
		if (!isNamespace && hasOwnEntity(value)) return { rule: 'svg-reference', what: shorten(value) };
		const text = decode(value);
		const written = `${attribute}="${shorten(text)}"`;
		if (isNamespace && /xhtml/iu.test(text)) return { rule: 'svg-script', what: written };
		if (key.startsWith('on')) return { rule: 'svg-script', what: written };
		if (key === 'attributename' && /(?:^|:)(?:href$|on)/iu.test(text.trim()))
			return { rule: 'svg-script', what: written };
		if (htmlReferences.has(key) || attribute.toLowerCase() === 'xml:base')
			return { rule: 'svg-reference', what: written };
		if (key === 'href') {
			const problem = problemOfHref(element, text, written);
			if (problem !== null) return problem;
		}
		const style = problemOfStyle(text);
		if (style !== null) return style;
	}
	return null;
}

/** A picture in the file itself; another SVG would be one that nobody has looked at. */
const ownPicture = /^data:image\/(?:png|jpe?g|gif|webp|avif)[;,]/iu;

function problemOfHref(element: string, text: string, what: string): Finding {
	// Browsers leave out white space and control characters before they look at the scheme.
	const target = text.replaceAll(/[\s\p{Cc}]/gu, '');
	const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(target)?.[1]?.toLowerCase();
	if (scheme === 'javascript' || scheme === 'vbscript') return { rule: 'svg-script', what };
	if (target === '' || target.startsWith('#') || (element === 'image' && ownPicture.test(target))) return null;
	const isLink = element === 'a' && (scheme === undefined || ['http', 'https', 'mailto'].includes(scheme));
	return isLink ? null : { rule: 'svg-reference', what };
}

/** CSS, in a style sheet or an attribute: it may point into the file, and have pictures and fonts within itself. */
function problemOfStyle(css: string): Finding {
	const plain = css
		.replaceAll(/\/\*[\s\S]*?(?:\*\/|$)/gu, '')
		.replaceAll(/\\(?:([0-9a-f]{1,6})\s?|([\s\S]))/giu, (_, hex: string | undefined, character: string | undefined) =>
			hex === undefined ? character! : codePoint(Number.parseInt(hex, 16)),
		);
	const imported = /@import\b.{0,60}/isu.exec(plain);
	if (imported !== null) return { rule: 'svg-reference', what: shorten(imported[0]) };
	for (const [written, target = ''] of plain.matchAll(/\b(?:url|src|image-set)\(\s*["']?\s*([^\s"')]*)/giu)) {
		const isOwn =
			target.startsWith('#') ||
			ownPicture.test(target) ||
			/^data:(?:font\/|application\/(?:x-)?font|application\/octet-stream)/iu.test(target);
		if (!isOwn) return { rule: 'svg-reference', what: shorten(written) };
	}
	return null;
}

function problemOfInstruction(text: string): Finding {
	if (/^xml-stylesheet\b/iu.test(text)) return { rule: 'svg-reference', what: '<?xml-stylesheet?>' };
	const encoding = /^xml\s.*?\bencoding\s*=\s*["']([^"']*)["']/isu.exec(text)?.[1];
	// In another encoding a browser may see other tags than are looked at here.
	const isReadHere = encoding === undefined || /^(?:utf-?8|us-ascii|iso-8859-1|windows-1252)$/iu.test(encoding);
	return isReadHere ? null : { rule: 'svg-reference', what: `encoding="${shorten(encoding)}"` };
}

function usesOf({ name, attributes }: Extract<SvgToken, { kind: 'open' }>): string[] {
	return attributes.flatMap(({ name: attribute, value }) => {
		const text = decode(value);
		if (localName(attribute) === 'href') return text.startsWith('#') && localName(name) !== 'a' ? [text.slice(1)] : [];
		return Array.from(text.matchAll(/url\(\s*(?:["']\s*)?#([^\s"')]+)/giu), ([, id]) => id!);
	});
}

function idOf(attributes: readonly SvgAttribute[]): string | null {
	const id = attributes.find(({ name }) => name === 'id' || name === 'xml:id');
	return id === undefined ? null : decode(id.value);
}

function localName(name: string): string {
	return name.slice(name.lastIndexOf(':') + 1).toLowerCase();
}

const predefined: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Entities of a file's own can hide anything; only the namespaces of drawing programs need them. */
function hasOwnEntity(text: string): boolean {
	return Array.from(text.matchAll(/&([^;#&\s]+);/gu)).some(([, name]) => !Object.hasOwn(predefined, name!));
}

function decode(text: string): string {
	return text.replaceAll(
		/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/giu,
		(_, hex: string | undefined, decimal: string | undefined, name: string | undefined) =>
			name === undefined
				? codePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
				: predefined[name.toLowerCase()]!,
	);
}

function codePoint(value: number): string {
	return value <= 0x10ffff ? String.fromCodePoint(value) : '\uFFFD';
}

function shorten(text: string): string {
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
