import { createHmac, timingSafeEqual } from 'node:crypto';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { type BlobKey, maxBlobBytes } from './blob-store.ts';

const macBytes = 32;

/**
 * Prepares an entry for a store that others can write to: compressed, with an HMAC-SHA-256 in front
 * that covers its key too, so that one entry cannot be passed off as another.
 */
export function seal(key: BlobKey, bytes: Uint8Array, secret: string): Uint8Array {
	const compressed = gzipSync(bytes, { level: constants.Z_BEST_SPEED });
	return Buffer.concat([mac(key, compressed, secret), compressed]);
}

/** The bytes that were sealed under this key with this secret; undefined for anything else. */
export function unseal(key: BlobKey, sealed: Uint8Array, secret: string): Uint8Array | undefined {
	if (sealed.length < macBytes) return undefined;
	const compressed = sealed.subarray(macBytes);
	// Nothing of a foreign entry is looked at, not even decompressed.
	if (!timingSafeEqual(mac(key, compressed, secret), sealed.subarray(0, macBytes))) return undefined;
	try {
		return gunzipSync(compressed, { maxOutputLength: maxBlobBytes });
	} catch {
		return undefined;
	}
}

function mac(key: BlobKey, compressed: Uint8Array, secret: string): Buffer {
	return createHmac('sha256', secret).update(`kawaraban-blob-1\n${key}\n`).update(compressed).digest();
}
