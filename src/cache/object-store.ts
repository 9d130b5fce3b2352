import { AwsClient } from 'aws4fetch';
import { type BlobKey, maxBlobBytes } from './blob-store.ts';
import type { RemoteAccess } from './remote-address.ts';

/** Objects of an HTTP server by name: S3 and all that speak like it, or any that answers GET and PUT. */
export interface ObjectStore {
	/** The object's bytes; undefined where there is none. @throws ObjectStoreError */
	get(key: BlobKey): Promise<Uint8Array | undefined>;
	/** @throws ObjectStoreError */
	put(key: BlobKey, bytes: Uint8Array): Promise<void>;
}

/** Its message is short and names no secret: `HTTP 403`, `ECONNREFUSED`. */
class ObjectStoreError extends Error {
	override readonly name = 'ObjectStoreError';
}

export interface ObjectStoreOptions {
	/** URL of the folder that holds all objects, without a slash at its end. */
	url: string;
	access: RemoteAccess;
	getTimeoutMs: number;
	putTimeoutMs: number;
	/** Ends all requests that are under way. */
	signal: AbortSignal;
}

/**
 * One GET or PUT an entry, signed by `aws4fetch` where the store wants AWS Signature Version 4.
 * Requests are not repeated: the caller has a cheaper way to get what it needs.
 */
export function createObjectStore({
	url,
	access,
	getTimeoutMs,
	putTimeoutMs,
	signal,
}: ObjectStoreOptions): ObjectStore {
	const signer = access.kind === 's3' ? new AwsClient({ ...access, service: 's3' }) : undefined;
	const headers: Record<string, string> =
		access.kind === 'http' && access.authorization !== null ? { authorization: access.authorization } : {};

	async function send(key: BlobKey, timeoutMs: number, init: RequestInit): Promise<Response> {
		const request: RequestInit = {
			...init,
			headers: { ...headers, ...(init.body && { 'content-type': 'application/octet-stream' }) },
			signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
		};
		const address = `${url}/${key}`;
		return signer === undefined ? fetch(address, request) : fetch(await signer.sign(address, request));
	}

	return {
		get: (key) =>
			explained(async () => {
				const response = await send(key, getTimeoutMs, { method: 'GET' });
				if (response.ok) return readBody(response);
				await response.body?.cancel();
				if (response.status === 404) return undefined;
				throw new ObjectStoreError(`HTTP ${response.status}`);
			}),
		put: (key, bytes) =>
			explained(async () => {
				const response = await send(key, putTimeoutMs, { method: 'PUT', body: Buffer.from(bytes) });
				await response.body?.cancel();
				if (!response.ok) throw new ObjectStoreError(`HTTP ${response.status}`);
			}),
	};
}

async function readBody(response: Response): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of response.body ?? []) {
		length += chunk.length;
		if (length > maxBlobBytes) throw new ObjectStoreError('too large');
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

async function explained<Value>(work: () => Promise<Value>): Promise<Value> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof ObjectStoreError) throw error;
		throw new ObjectStoreError(reasonOf(error), { cause: error });
	}
}

/** The system's or undici's code where there is one: their messages can hold addresses with tokens. */
function reasonOf(error: unknown): string {
	for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
		if (cause.name === 'TimeoutError') return 'timeout';
		if ('code' in cause && typeof cause.code === 'string') return cause.code;
	}
	return error instanceof Error ? error.name : 'unknown';
}
