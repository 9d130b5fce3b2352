import type { HeaderRule } from './header-rules.ts';

/** What Cloudflare reads of `_headers`: https://developers.cloudflare.com/pages/configuration/headers/ */
export const headersFileLimits = { rules: 100, lineCharacters: 2000 };

/**
 * A `_headers` file. On Cloudflare a header that two rules set would have both values, so the later rule detaches it
 * first; Netlify knows no detaching.
 */
export function headersFile(rules: readonly HeaderRule[], host: 'cloudflare' | 'netlify'): string {
	const set = new Set<string>();
	const blocks = rules.map(({ pattern, headers }) => {
		const names = Object.keys(headers);
		const detached = host === 'cloudflare' ? names.filter((name) => set.has(name)) : [];
		if (pattern.endsWith('/*')) for (const name of names) set.add(name);
		const lines = [...detached.map((name) => `! ${name}`), ...names.map((name) => `${name}: ${headers[name]}`)];
		return [pattern, ...lines.map((line) => `  ${line}`)].join('\n');
	});
	return `${blocks.join('\n')}\n`;
}

/** One block of a `_headers` file as it was read. */
export interface HeadersBlock {
	pattern: string;
	/** Line of the pattern, from 1. */
	line: number;
	/** In the order of the file; a null value detaches. */
	headers: { name: string; value: string | null; line: number }[];
}

/** Reads a `_headers` file. Lines that are too long are left out, as Cloudflare leaves them out, and are returned. */
export function parseHeadersFile(
	text: string,
	maxCharacters: number = headersFileLimits.lineCharacters,
): { blocks: HeadersBlock[]; tooLong: LongLine[] } {
	const blocks: HeadersBlock[] = [];
	const tooLong: LongLine[] = [];
	for (const [index, raw] of text.split('\n').entries()) {
		const content = raw.trim();
		const line = index + 1;
		if (content === '' || content.startsWith('#')) continue;
		const [, detached] = /^!\s*(\S+)$/u.exec(content) ?? [];
		const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+)\s*:\s*(\S.*)$/u.exec(content) ?? [];
		if (content.length > maxCharacters) {
			tooLong.push({ line, characters: content.length, header: name ?? content.slice(0, 30) });
		} else if (/^(?:\/|https:\/\/)/u.test(content)) blocks.push({ pattern: content, line, headers: [] });
		else if (detached !== undefined) blocks.at(-1)?.headers.push({ name: detached, value: null, line });
		else if (name !== undefined) blocks.at(-1)?.headers.push({ name, value: value!, line });
	}
	return { blocks, tooLong };
}

interface LongLine {
	line: number;
	characters: number;
	header: string;
}

/**
 * The headers that a file gives to a path, names in lower case, as Cloudflare applies it: all blocks that match, values
 * of one name joined, no more blocks than it reads.
 *
 * @param path percent-encoded, without query
 */
export function headersFor(path: string, blocks: readonly HeadersBlock[]): Map<string, string> {
	const found = new Map<string, string>();
	for (const block of blocks.slice(0, headersFileLimits.rules)) {
		if (!matches(block.pattern, path)) continue;
		for (const { name, value } of block.headers) {
			const key = name.toLowerCase();
			const before = found.get(key);
			if (value === null) found.delete(key);
			else found.set(key, before === undefined ? value : `${before}, ${value}`);
		}
	}
	return found;
}

function matches(pattern: string, path: string): boolean {
	const [start = '', ...rest] = pattern.replace(/^https:\/\/[^/]+/u, '').split('*');
	const end = rest.join('*');
	if (rest.length === 0) return path === start;
	return path.length >= start.length + end.length && path.startsWith(start) && path.endsWith(end);
}
