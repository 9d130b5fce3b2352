import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { variantEncoding } from '../model/responsive-image.ts';
import type { ImageHeader } from './image-bytes.ts';

/**
 * Names what is made of an image: a digest (16 hex digits) of its bytes and of how it is encoded. Undefined where it is
 * to be shown as it is: drawings, and whatever moves, of which an encoder would keep one frame.
 */
export async function digestImage(path: string, { type }: ImageHeader): Promise<string | undefined> {
	if (type === 'svg' || type === 'gif') return undefined;
	const bytes = await readFile(path);
	if (isAnimated(type, bytes)) return undefined;
	const hash = createHash('sha256').update(JSON.stringify(variantEncoding));
	return hash.update(bytes).digest('hex').slice(0, 16);
}

function isAnimated(type: ImageHeader['type'], bytes: Buffer): boolean {
	switch (type) {
		case 'png':
			// APNG: `acTL` comes before the first `IDAT` (PNG specification, third edition, 11.3.6.1).
			return bytes.subarray(0, Math.max(0, bytes.indexOf('IDAT'))).includes('acTL');
		case 'webp':
			// RFC 9649, 2.7: the animation flag of the extended format.
			return bytes.toString('latin1', 12, 16) === 'VP8X' && (bytes[20]! & 0x02) !== 0;
		case 'avif':
			// An image sequence names itself by its first brand.
			return bytes.toString('latin1', 8, 12) === 'avis';
		default:
			return false;
	}
}
