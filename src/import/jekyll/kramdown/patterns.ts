/** Names and patterns of kramdown 2.4. Its `\s` is ASCII: a full-width space is text. */
export const space = '[ \\t\\r\\n\\f\\v]';
const nonSpace = '[^ \\t\\r\\n\\f\\v]';

const name = '[\\p{L}_][\\p{L}\\p{M}\\p{N}\\-_.·]*';
export const tagName = `(?:${name}:)?${name}`;
const attribute = `${space}+${tagName}(?:${space}*=${space}*(?:[\\p{L}\\p{M}\\p{N}\\p{Pc}]+|"[^"]*"|'[^']*'))?`;
/** Groups: name, attributes, the slash of `<br />`. */
export const openTag = `<(${tagName})${space}*((?:${attribute})*)${space}*(\\/)?>`;
export const closeTag = `<\\/(${tagName})${space}*>`;
export const comment = '<!--[^]*?-->';

export const spanElements = new Set(
	(
		'a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc ' +
		'ruby samp select small span strong sub sup tt u var'
	).split(' '),
);
export const blockElements = new Set(
	(
		'address article aside applet body blockquote caption col colgroup dd div dl dt fieldset figcaption footer form h1 ' +
		'h2 h3 h4 h5 h6 header hgroup hr html head iframe legend menu li main map nav ol optgroup p pre section summary ' +
		'table tbody td th thead tfoot tr ul'
	).split(' '),
);
export const voidElements = new Set(
	'area base br col command embed hr img input keygen link meta param source track wbr'.split(' '),
);
/** What `markdown="1"` means for an element; every other one takes blocks. */
export const rawContent = new Set('script style math option textarea pre code kbd samp var'.split(' '));
const spanContent = new Set(
	(
		'a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q rb ' +
		'rbc rp rt rtc ruby select small span strong sub sup th tt'
	).split(' '),
);
const blockContent = new Set(
	(
		'address applet article aside blockquote body dd details div dl fieldset figure figcaption footer form header ' +
		'hgroup iframe li main map menu nav noscript object section summary td'
	).split(' '),
);

export function contentModel(element: string): 'raw' | 'span' | 'block' {
	return blockContent.has(element) ? 'block' : spanContent.has(element) ? 'span' : 'raw';
}

const spanElementsOrScript = [...spanElements, 'script'].join('|');
const lazyHtmlStart = `<(?!(?:${spanElementsOrScript})\\b)${tagName}`;
const lazyHtmlStop = `<\\/(?!(?:${spanElementsOrScript})\\b)${tagName}${space}*>`;
const anyInList = '(?:\\\\\\}|[^}])';
const listId = '\\w[\\w-]*';

const attributeListBlock = `\\{:(?!:|\\/)(${anyInList}+)\\}[ \\t\\r\\f\\v]*\\n`;
const listTail = '([\\t ][^\\n]*\\n)';

export const patterns = {
	blank: sticky('(?:[ \\t\\r\\f\\v]*\\n)+'),
	indent: sticky('(?:\\t| {4})'),
	fenceGfm: sticky(
		` {0,3}(([~\`])\\2{2,})[ \\t\\r\\n\\f\\v]*?((${nonSpace}+?)(?:\\?${nonSpace}*)?)?[ \\t\\r\\n\\f\\v]*?\\n([^]*?)^ {0,3}\\1\\2*[ \\t\\r\\n\\f\\v]*?\\n`,
	),
	fenceKramdown: sticky(
		`((~)~{2,})[ \\t\\r\\n\\f\\v]*?((${nonSpace}+?)(?:\\?${nonSpace}*)?)?[ \\t\\r\\n\\f\\v]*?\\n([^]*?)^\\1\\2*[ \\t\\r\\n\\f\\v]*?\\n`,
	),
	fenceStart: sticky(' {0,3}[~`]{3,}'),
	quote: sticky(' {0,3}> ?'),
	atxGfm: sticky('(#{1,6})[\\t ]+([^\\n]*)\\n'),
	atx: sticky('(#{1,6})[\\t ]*([^ \\t\\n][^\\n]*)\\n'),
	rule: sticky(' {0,3}(\\*|-|_)[ \\t]*\\1[ \\t]*\\1(?:\\1|[ \\t])*\\n'),
	unordered: sticky(`( {0,3}[+*-])${listTail}`),
	ordered: sticky(`( {0,3}\\d+\\.)${listTail}`),
	definition: sticky(`( {0,3}:)${listTail}`),
	htmlStart: sticky(` {0,3}<(?:${tagName}|!--|\\/)`),
	comment: sticky(comment),
	openTag: sticky(` {0,3}${openTag}`),
	closeTag: sticky(` {0,3}${closeTag}`),
	trailingSpace: sticky('[ \\t]*\\n'),
	setext: sticky(' {0,3}([^ \\t\\n][^\\n]*)\\n([-=])[-=]*[ \\t\\r\\f\\v]*\\n'),
	math: sticky(' {0,3}(\\\\)?\\$\\$([^]*?)\\$\\$([ \\t\\r\\n\\f\\v]*?\\n)?'),
	tableLine: sticky('(?:\\||[^\\n]*?[^\\\\\\n]\\|)[^\\n]*\\n'),
	tableStart: sticky(' {0,3}(?=[^ \\t\\r\\n\\f\\v])(?:\\||[^\\n]*?[^\\\\\\n]\\|)[^\\n]*\\n'),
	tableSeparator: sticky('([+|: \\t-]*?-[+|: \\t-]*?)[ \\t]*\\n'),
	tableFooter: sticky('[+|: \\t=]*?=[+|: \\t=]*?[ \\t]*\\n'),
	/** The last line of a part of the text may have no end. */
	line: sticky('[^\\n]*\\n|[^\\n]+'),
	footnote: sticky(` {0,3}\\[\\^(${listId})\\]:[ \\t]*?([^\\n]*\\n)`),
	linkDefinition: sticky(
		` {0,3}\\[([^\\n\\]]+)\\]:[ \\t]*(?:<([^\\n]*?)>|([^\\n]*?${nonSpace}[^\\n]*?))(?:(?:[ \\t]*?\\n|[ \\t]+?)[ \\t]*?(["'])([^\\n]+?)\\4)?[ \\t]*?\\n`,
	),
	abbreviation: sticky(' {0,3}\\*\\[([^\\n]+?)\\]:([^\\n]*?)\\n'),
	attributeDefinition: sticky(` {0,3}\\{:(${listId}):(${anyInList}+)\\}[ \\t\\r\\f\\v]*\\n`),
	attributeList: sticky(` {0,3}${attributeListBlock}`),
	extension: sticky(` {0,3}\\{::(\\w+)(?:[ \\t](${anyInList}*?)|)(\\/)?\\}[ \\t\\r\\f\\v]*\\n`),
	boundary: sticky('\\^[ \\t\\r\\f\\v]*\\n'),
	indentedText: sticky(`(?:\\t| {4})[ \\t]*${nonSpace}[^\\n]*\\n`),
	paragraph: sticky(' {0,3}[^ \\t\\n][^\\n]*\\n'),
	lazyEnd: sticky(
		`[ \\t\\r\\f\\v]*\\n| {0,3}${attributeListBlock}|\\^[ \\t\\r\\f\\v]*\\n| {0,3}${lazyHtmlStop}| {0,3}${lazyHtmlStart}|$(?![^])`,
	),
};

/** A line that belongs lazily to a list item of this indent. */
export function lazyLine(indent: number): RegExp {
	const prefix = ` {0,${Math.min(indent, 3)}}`;
	return sticky(`(?!${prefix}(?:${attributeListBlock}|${lazyHtmlStop}|${lazyHtmlStart}))[^\\n]*${nonSpace}[^\\n]*\\n`);
}

/** A line indented as the content of a list item. */
export function contentLine(indent: number): RegExp {
	const tabs = Math.floor(indent / 4);
	return sticky(`(?:(?:\\t| {4}){${tabs}} {${indent % 4}}|(?:\\t| {4}){${tabs + 1}})[^\\n]*${nonSpace}[^\\n]*\\n`);
}

function sticky(source: string): RegExp {
	return new RegExp(source, 'muy');
}
