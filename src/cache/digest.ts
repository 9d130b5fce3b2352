import { createHash } from 'node:crypto';

/** SHA-256 (hex) of a JSON value. Object keys count in the order they were made in. */
export function digestJson(value: unknown): string {
	return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** SHA-256 (hex) of bytes or UTF-8 text. */
export function digestBytes(bytes: Uint8Array | string): string {
	return createHash('sha256').update(bytes).digest('hex');
}
