import { diagnose, type Diagnostic } from '../../../model/diagnostic.ts';
import { hasAllowedScheme } from '../../../markdown/syntax/url-scheme.ts';
import { decodePath } from '../../../model/url.ts';
import { codeRanges, isInside } from './code-ranges.ts';
import type { Entry } from './entries.ts';
import type { LinkMatch, LinkTargets } from './link-targets.ts';
import type { EditedText, TextEdit } from './text-edits.ts';

export interface LinkContext {
	targets: LinkTargets;
	/** Origin and base of the old site: links may be written in full. */
	url: string;
	baseurl: string;
	/** The old address of the document, which relative links start from. */
	documentUrl: string;
	file: string;
	report(diagnostic: Diagnostic): void;
	/** Notes a dead address and where it now leads. */
	redirect(from: string, to: string): void;
	count(kind: LinkMatch['kind'], path: string): void;
}

/** Makes links that missed their article lead to it, and lists those that lead nowhere. */
export function repairLinks(body: EditedText, context: LinkContext): EditedText {
	const code = codeRanges(body.text);
	const edits: TextEdit[] = [];
	for (const { start, end, href } of destinations(body.text)) {
		if (isInside(code, start)) continue;
		const refused = withoutLink(body.text, start, end, href);
		if (refused !== null) {
			const at = { file: context.file, start: { line: body.lineAt(start), column: 1 } };
			context.report(diagnose('import-link-scheme', at, { href }));
			edits.push(refused);
			continue;
		}
		const path = internalPath(href, context);
		if (path === null) continue;
		const match = context.targets.match(sourcePath(href, context.file) ?? decodePath(path), () =>
			textBefore(body.text, start),
		);
		context.count(match.kind, path);
		const at = { file: context.file, start: { line: body.lineAt(start), column: 1 } };
		if ('entry' in match) {
			const to = match.entry.path!.url;
			const rest = /[?#].*$/u.exec(href)?.[0] ?? '';
			edits.push({ start, end, insert: `${context.baseurl}${to}${rest}` });
			context.report(
				diagnose('import-link-repaired', at, { href: decodePath(path), to: decodePath(to), how: match.kind }),
			);
			if (match.kind !== 'source-file') context.redirect(path, to);
		} else if (match.kind === 'ambiguous') {
			const nearest = nearestInTime(decodePath(path), match.candidates);
			const params = { href: decodePath(path), count: match.candidates.length, nearest };
			context.report(diagnose('import-link-ambiguous', at, params));
		} else if (match.kind === 'dead' && !isAsset(path)) {
			context.report(diagnose('import-link-dead', at, { href: decodePath(path) }));
		}
	}
	return body.apply(edits);
}

/** The text alone of an inline link whose scheme (`irc:`) the engine refuses; null for every other link. */
function withoutLink(text: string, start: number, end: number, href: string): TextEdit | null {
	if (hasAllowedScheme(href, 'link')) return null;
	const shown = textBefore(text, start);
	const open = text.lastIndexOf('](', start) - shown.length - 1;
	const close = text.indexOf(')', end);
	const isWhole =
		shown !== '' &&
		text[open] === '[' &&
		close !== -1 &&
		/^>?(?:\s+(?:"[^"]*"|'[^']*'))?\s*$/u.test(text.slice(end, close));
	if (!isWhole) return null;
	const from = text[open - 1] === '!' ? open - 1 : open;
	return { start: from, end: close + 1, insert: shown };
}

/** The text of the inline link whose destination starts there: `[text](`; empty for any other link. */
function textBefore(text: string, start: number): string {
	const close = text.lastIndexOf('](', start);
	if (
		close === -1 ||
		text
			.slice(close + 2, start)
			.trim()
			.replace('<', '') !== ''
	)
		return '';
	let depth = 0;
	for (let index = close; index >= Math.max(0, close - maxTextLength); index -= 1) {
		if (text[index] === ']') depth += 1;
		else if (text[index] === '[' && (depth -= 1) === 0) return text.slice(index + 1, close);
	}
	return '';
}

const maxTextLength = 500;

/** The old address, among articles of one name, of the one whose day is nearest to a path's: for a person to look at. */
function nearestInTime(path: string, candidates: readonly Entry[]): string {
	const day = Date.parse(/\d{4}\/\d{2}\/\d{2}/u.exec(path)?.[0].replaceAll('/', '-') ?? '');
	const distance = ({ facts }: Entry) => Math.abs(Date.parse(facts.date ?? '') - day) || 0;
	const [nearest] = candidates.toSorted((a, b) => distance(a) - distance(b));
	return nearest === undefined ? '' : decodePath(nearest.path!.url);
}

interface Destination {
	start: number;
	end: number;
	href: string;
}

/** Everything in a Markdown text that is the destination of a link: inline, in a definition, in HTML. */
function* destinations(text: string): Generator<Destination> {
	const pattern =
		/(?<inline>(?<!\\)\]\(\s*(?<pointed><?))|(?<other>^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*<?|\bhref\s*=\s*["'])(?<href>[^\s"'<>]+)/gmu;
	for (const match of text.matchAll(pattern)) {
		const { inline, pointed, other, href } = match.groups!;
		const start = match.index + (inline ?? other)!.length;
		const url = inline === undefined ? href! : pointed === '<' ? upTo(text, start, '>') : balanced(text, start);
		if (url !== '') yield { start, end: start + url.length, href: url };
	}
}

function upTo(text: string, start: number, sign: string): string {
	const end = text.slice(start, start + maxUrlLength).search(new RegExp(`[${sign}\\n]`, 'u'));
	return end === -1 ? '' : text.slice(start, start + end);
}

/** Up to the parenthesis that closes the link or the title in quotes: kramdown's addresses may have spaces. */
function balanced(text: string, start: number): string {
	let depth = 0;
	for (let index = start; index < Math.min(text.length, start + maxUrlLength); index += 1) {
		const sign = text[index]!;
		if (sign === '\n') return '';
		if (sign === '(') depth += 1;
		else if (sign === ')' && (depth -= 1) < 0) return text.slice(start, index).trimEnd();
		else if (sign === ' ' && /["']/u.test(text[index + 1] ?? '')) return text.slice(start, index).trimEnd();
	}
	return '';
}

const maxUrlLength = 4000;

/** A link to a Markdown file beside the document, as jekyll-relative-links turns into an address; else null. */
function sourcePath(href: string, file: string): string | null {
	const [path = ''] = href.split(/[?#]/u, 1);
	if (!/\.(?:md|markdown)$/iu.test(path) || /^(?:\/|[a-z]+:)/iu.test(path)) return null;
	return decodePath(new URL(path, `https://x.invalid/${encodeURI(file)}`).pathname);
}

/** The path of the old site that a link means, without base; null for a link to elsewhere. */
function internalPath(href: string, { url, baseurl, documentUrl }: LinkContext): string | null {
	if (/^(?:#|mailto:|tel:|javascript:|data:)/iu.test(href)) return null;
	let target: URL;
	try {
		target = new URL(href, new URL(documentUrl, url));
	} catch {
		return null;
	}
	if (!/^https?:$/u.test(target.protocol) || target.host !== new URL(url).host) return null;
	const path = target.pathname;
	const base = encodeURI(baseurl);
	return base !== '' && (path === base || path.startsWith(`${base}/`)) ? path.slice(base.length) || '/' : path;
}

function isAsset(path: string): boolean {
	return /\.(?:png|jpe?g|gif|webp|avif|svg|ico|css|js|pdf|zip|mp[34]|webm|woff2?|xml|json|txt)$/iu.test(path);
}
