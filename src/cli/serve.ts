import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { lookup } from 'mrmime';
import { type HeadersBlock, headersFor, parseHeadersFile } from '../deploy/headers-file.ts';
import { findAnswer } from './static-files.ts';

export interface ServeOptions {
	folder: string;
	/** The path that the folder is published under, such as `/news`; empty for the root. */
	base: string;
	host: string;
	/** 0 for any free port. */
	port: number;
}

export interface RunningServer {
	/** Address of the home page. */
	url: string;
	port: number;
	close(): Promise<void>;
}

/**
 * Serves a built site as a CDN would, brotli and the headers of its `_headers` file included. The next free port is taken if the one wished for is in use.
 *
 * @throws the system's error where the address cannot be listened on
 */
export async function serveFolder(options: ServeOptions): Promise<RunningServer> {
	const server = createServer((request, response) => {
		answer(request, response, options).catch((error: unknown) => {
			response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(String(error));
		});
	});
	await listen(server, options.host, options.port);
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://${reachableHost(options.host)}:${port}${options.base}/`,
		port,
		close: () => close(server),
	};
}

async function answer(request: IncomingMessage, response: ServerResponse, options: ServeOptions): Promise<void> {
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		response.writeHead(405, { allow: 'GET, HEAD' }).end();
		return;
	}
	const found = await findAnswer(options.folder, request.url ?? '', options.base);
	const headers = await ownHeaders(request, options.folder);
	if (found.kind === 'redirect') response.writeHead(301, { location: found.location }).end();
	else if (found.kind === 'file') await send(request, response, { file: found.file, status: 200, headers });
	else await sendNotFound(request, response, options.folder, headers);
}

/** What the site's `_headers` says of the address. The file is small, and a new build may bring another. */
async function ownHeaders({ url = '/' }: IncomingMessage, folder: string): Promise<Record<string, string>> {
	let blocks: HeadersBlock[] = [];
	try {
		({ blocks } = parseHeadersFile(await readFile(join(folder, '_headers'), 'utf8')));
	} catch {
		return {};
	}
	const path = URL.parse(`http://localhost${url}`)?.pathname;
	return path === undefined ? {} : Object.fromEntries(headersFor(path, blocks));
}

async function sendNotFound(
	request: IncomingMessage,
	response: ServerResponse,
	folder: string,
	headers: Record<string, string>,
): Promise<void> {
	const page = await findAnswer(folder, '/404.html', '');
	if (page.kind === 'file') await send(request, response, { file: page.file, status: 404, headers });
	else response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404 Not Found');
}

async function send(
	request: IncomingMessage,
	response: ServerResponse,
	{ file, status, headers }: { file: string; status: number; headers: Record<string, string> },
): Promise<void> {
	const type = contentType(file);
	const isText = /charset=utf-8|\+xml|\+json/.test(type);
	const compresses = isText && acceptsBrotli(request.headers['accept-encoding']);
	const content = await readFile(file);
	const part = compresses || status !== 200 ? null : partAsked(request.headers.range, content.length);
	const whole = compresses ? await compress(content, compression) : content;
	const body = part === null ? whole : whole.subarray(part.start, part.end);
	response.writeHead(part === null ? status : 206, {
		'content-type': type,
		'content-length': body.length,
		'cache-control': 'no-cache',
		...headers,
		...(part !== null && { 'content-range': `bytes ${part.start}-${part.end - 1}/${content.length}` }),
		...(isText && { vary: 'accept-encoding' }),
		...(compresses && { 'content-encoding': 'br' }),
	});
	response.end(request.method === 'HEAD' ? undefined : body);
}

/** The one part of a file that a client asks for (RFC 9110, 14.2); null for the whole, also where the wish is no use. */
function partAsked(header: string | undefined, length: number): { start: number; end: number } | null {
	const [, first = '', last = ''] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? [];
	const start = Number(first);
	const end = last === '' ? length : Math.min(length, Number(last) + 1);
	return first === '' || start >= end ? null : { start, end };
}

function contentType(file: string): string {
	const type = file.endsWith('.ico') ? 'image/vnd.microsoft.icon' : (lookup(file) ?? 'application/octet-stream');
	return /^text\/|\/(?:json|xml|manifest\+json)$/.test(type) ? `${type}; charset=utf-8` : type;
}

function acceptsBrotli(header: string | string[] | undefined): boolean {
	return String(header ?? '')
		.split(',')
		.some((coding) => /^\s*br\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/i.test(coding));
}

/** Middling, as a CDN compresses on the fly: a page arrives no smaller than it will in public. */
const compression = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const compress = promisify(brotliCompress);

async function listen(server: Server, host: string, wished: number): Promise<void> {
	const triesAtMost = wished === 0 ? 1 : 100;
	for (let port = wished; ; port += 1) {
		try {
			await listenOnce(server, host, port);
			return;
		} catch (error) {
			const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
			if (!isTaken || port + 1 >= wished + triesAtMost || port === 65_535) throw error;
		}
	}
}

function listenOnce(server: Server, host: string, port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, () => {
			server.off('error', reject);
			resolve();
		});
	});
}

function close(server: Server): Promise<void> {
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}

/** An address of every interface is none that a browser can open. */
function reachableHost(host: string): string {
	if (host === '0.0.0.0' || host === '::') return 'localhost';
	return host.includes(':') ? `[${host}]` : host;
}
