import { hash } from 'node:crypto';

/** SHA-256 (hex) of a JSON value. Object keys count in the order they were made in. */
export function digestJson(value: unknown): string {
	return hash('sha256', JSON.stringify(value));
}

/** SHA-256 (hex) of bytes or UTF-8 text. */
export function digestBytes(bytes: Uint8Array | string): string {
	return hash('sha256', bytes);
}
