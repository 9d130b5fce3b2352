import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a web server answers for one URL of a folder of files. */
export type StaticAnswer =
	| { kind: 'file'; file: string }
	/** `location` is percent-encoded and includes the base. */
	| { kind: 'redirect'; location: string }
	| { kind: 'missing' };

/**
 * Finds what a CDN would serve: `/t` is the file `t`, else `t.html`, else a redirect to `/t/` where that is a
 * folder; `/t/` is `t/index.html`. Nothing outside the folder is ever named.
 *
 * @param target path and query as they stand in the request line
 * @param base the path that the folder is published under, such as `/news`; empty for the root
 */
export async function findAnswer(folder: string, target: string, base: string): Promise<StaticAnswer> {
	if (!target.startsWith('/')) return { kind: 'missing' };
	// The URL parser resolves `..`, also written as %2e%2e, before a path is made of it.
	const { pathname, search } = new URL(`http://localhost${target}`);
	if (base !== '' && (pathname === '/' || pathname === base)) {
		return { kind: 'redirect', location: `${base}/${search}` };
	}
	if (!pathname.startsWith(`${base}/`)) return { kind: 'missing' };
	const segments = decodeSegments(pathname.slice(base.length + 1));
	if (segments === null) return { kind: 'missing' };
	const path = join(folder, ...segments);
	if (segments.at(-1) === '') return fileAnswer(join(path, 'index.html'));
	if (await isFile(path)) return { kind: 'file', file: path };
	if (await isFile(`${path}.html`)) return { kind: 'file', file: `${path}.html` };
	if (await isFile(join(path, 'index.html'))) return { kind: 'redirect', location: `${pathname}/${search}` };
	return { kind: 'missing' };
}

async function fileAnswer(file: string): Promise<StaticAnswer> {
	return (await isFile(file)) ? { kind: 'file', file } : { kind: 'missing' };
}

/** Null for what no file of ours is called: broken encoding, an encoded separator, a file that configures a CDN. */
function decodeSegments(path: string): string[] | null {
	let segments: string[];
	try {
		segments = path.split('/').map((segment) => decodeURIComponent(segment));
	} catch {
		return null;
	}
	// An empty part would let `//host/` become a redirect to another host.
	const isUnsafe = segments.some(
		(segment, index) => /^\.{1,2}$|[/\\\0]/.test(segment) || (segment === '' && index < segments.length - 1),
	);
	const isConfiguration =
		segments[0] === '_deploy' || (segments.length === 1 && ['_headers', '_redirects'].includes(segments[0]!));
	return isUnsafe || isConfiguration ? null : segments;
}

async function isFile(path: string): Promise<boolean> {
	try {
		return (await stat(path)).isFile();
	} catch {
		return false;
	}
}
