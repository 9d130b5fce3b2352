import { addText, mergeText, type SpanReader } from './span-reader.ts';
import type { Span } from './tree.ts';

const footnoteMarker = /\[\^(\w[\w-]*)\]/uy;

/** A footnote’s marker, a link or an image; without a target its bracket is text. */
export function readLink(reader: SpanReader, into: Span[]): boolean {
	const marker = reader.match(footnoteMarker);
	if (marker !== null) {
		reader.pos += marker[0].length;
		if (reader.context.footnotes.has(marker[1]!)) into.push({ type: 'footnote', name: marker[1]! });
		else addText(into, marker[0]);
		return true;
	}
	const isImage = reader.startsWith('![');
	if (!isImage && reader.text[reader.pos] !== '[') return false;
	const start = reader.pos;
	const lead = isImage ? 2 : 1;
	if (reader.text[start + lead] === '^' || start + lead >= reader.text.length) return false;
	reader.pos += lead;
	if (!isImage && (reader.open.includes('link') || reader.open.includes('image'))) {
		addText(into, reader.text.slice(start, reader.pos));
		return true;
	}
	const span = readLinkText(reader, isImage);
	if (span !== null) {
		into.push(span);
		return true;
	}
	reader.pos = start + lead;
	addText(into, reader.text.slice(start, reader.pos));
	return true;
}

function readLinkText(reader: SpanReader, isImage: boolean): Span | null {
	const from = reader.pos;
	const children: Span[] = [];
	let depth = 1;
	let checked = -1;
	reader.open.push(isImage ? 'image' : 'link');
	const found = reader.read(children, () => {
		const bracket = /^(?:(\])|!?\[)/u.exec(reader.text.slice(reader.pos, reader.pos + 2));
		if (bracket === null || checked === reader.pos) return false;
		checked = reader.pos;
		depth += bracket[1] === undefined ? 1 : -1;
		return depth - children.filter(({ type }) => type === 'image').length === 0;
	});
	reader.open.pop();
	if (!found) return null;
	const label = reader.text.slice(from, reader.pos);
	reader.pos += 1;
	const target = readTarget(reader, label);
	if (target === null) return null;
	const alt = label.replace(/\\([\\.*_+`<>()[\]{}#!:|"'$=-])/gu, '$1');
	return isImage ? { type: 'image', ...target, alt } : { type: 'link', ...target, children: mergeText(children) };
}

function readTarget(reader: SpanReader, label: string): { url: string; title: string | null } | null {
	const reference = /^[ \t\r\n\f\v]*?\[([^\]]+)?\]/u.exec(reader.text.slice(reader.pos, reader.pos + 400));
	if (reference !== null || reader.text[reader.pos] !== '(') {
		if (reference !== null) reader.pos += reference[0].length;
		return reader.context.links.get(foldLinkId(reference?.[1] ?? label)) ?? null;
	}
	const pointed = /^\(<([^\n]*?)>/u.exec(reader.text.slice(reader.pos));
	let url = '';
	if (pointed !== null) {
		reader.pos += pointed[0].length;
		url = pointed[1]!;
		if (reader.text[reader.pos] === ')') {
			reader.pos += 1;
			return { url, title: null };
		}
	} else {
		let depth = 0;
		const from = reader.pos;
		for (; reader.pos < reader.text.length; reader.pos += 1) {
			const sign = reader.text[reader.pos]!;
			if (sign === '(') depth += 1;
			else if (sign === ')' && (depth -= 1) === 0) break;
			else if (/[ \t\r\n\f\v]/u.test(sign) && /["']/u.test(reader.text[reader.pos + 1] ?? '')) break;
		}
		url = reader.text.slice(from + 1, reader.pos).trim();
		if (reader.text[reader.pos] === ')' && depth === 0) {
			reader.pos += 1;
			return { url, title: null };
		}
	}
	const title = /^[ \t\r\n\f\v]*?(["'])([^]+?)\1[ \t\r\n\f\v]*?\)/u.exec(reader.text.slice(reader.pos));
	if (title === null) return null;
	reader.pos += title[0].length;
	return { url, title: title[2]! };
}

/** `normalize_link_id` */
export function foldLinkId(id: string): string {
	return id.replace(/[ \t\r\n\f\v]+/gu, ' ').toLowerCase();
}
