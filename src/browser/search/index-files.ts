import { catalogueFile } from '../../search/catalogue.ts';
import type { IndexFiles } from '../../search/engine.ts';

/**
 * Bytes that may be fetched for a query before the reader asks for more: with the page and the catalogue 250 KB. Its
 * postings and cards come first, and what they leave is for texts.
 */
const allowance = 180_000;
/** What a text costs where only whole files come. */
const wholeFileBytes = 90_000;

export interface FetchedIndex extends IndexFiles {
	/** Begins a new allowance. */
	startQuery(): void;
}

/** The index's files over the network. Texts are fetched in parts, where the server can send parts. */
export function fetchIndex(folder: string): FetchedIndex {
	const wholeFiles = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
	let sendsParts = true;
	let spent = 0;

	async function readPart(name: string, { start, length }: { start: number; length: number }) {
		const headers = { range: `bytes=${start}-${start + length - 1}` };
		const response = await fetchFile(folder + name, sendsParts ? { headers } : {});
		const bytes = await bytesOf(response);
		if (response.status === 206) return bytes;
		spent += bytes.length - length;
		sendsParts = false;
		wholeFiles.set(name, Promise.resolve(bytes));
		return bytes.subarray(start, start + length);
	}

	return {
		startQuery() {
			spent = 0;
		},
		async read(name) {
			// All other names follow from their contents; this one must be asked for anew.
			const response = await fetchFile(folder + name, name === catalogueFile ? { cache: 'no-cache' } : {});
			const bytes = await bytesOf(response);
			spent += bytes.length;
			// A server may take .bin for an encoding and have had it undone by the browser.
			return bytes[0] === 0x1f && bytes[1] === 0x8b ? decompress(bytes, 'gzip') : bytes;
		},
		async readText(name, part, isNeeded) {
			const whole = wholeFiles.get(name);
			if (whole !== undefined) return inflate((await whole).subarray(part.start, part.start + part.length));
			const cost = sendsParts ? part.length : wholeFileBytes;
			if (!isNeeded && spent + cost > allowance) return null;
			// At once, since many are asked for at a time.
			spent += part.length;
			return inflate(await readPart(name, part));
		},
	};
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	return new TextDecoder('utf-16le').decode(await decompress(bytes, 'deflate-raw'));
}

async function fetchFile(url: string, options: RequestInit): Promise<Response> {
	const response = await fetch(url, options);
	if (!response.ok) throw new Error(`${response.status} ${url}`);
	return response;
}

async function bytesOf(response: Response): Promise<Uint8Array<ArrayBuffer>> {
	return new Uint8Array(await response.arrayBuffer());
}

async function decompress(bytes: Uint8Array<ArrayBuffer>, format: CompressionFormat): Promise<Uint8Array<ArrayBuffer>> {
	const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format));
	return bytesOf(new Response(stream));
}
