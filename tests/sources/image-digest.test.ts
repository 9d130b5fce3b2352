import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPublicFiles } from '../../src/sources/public-files.ts';

let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'kawaraban-images-'));
});

afterAll(() => rm(folder, { recursive: true }));

const still = sharp({ create: { width: 40, height: 30, channels: 3, background: '#abc' } });
const frames = (height: number) => ({ raw: { width: 8, height, channels: 3, pageHeight: height / 2 } }) as const;
const moving = (height = 16) => sharp(Buffer.alloc(8 * height * 3).fill(0x80, 0, 8 * 8 * 3), frames(height));

async function shown(name: string, bytes: Uint8Array) {
	await writeFile(join(folder, name), bytes);
	return (await createPublicFiles(folder)).shownImage(`/${name}`);
}

test('a still picture is named by its bytes', async () => {
	const png = await still.clone().png().toBuffer();
	expect(await shown('a.png', png)).toEqual({
		width: 40,
		height: 30,
		digest: expect.stringMatching(/^[0-9a-f]{16}$/u),
	});
	expect((await shown('b.png', png))!.digest).toBe((await shown('a.png', png))!.digest);
	const jpeg = await shown('a.jpg', await still.clone().jpeg().toBuffer());
	expect(jpeg!.digest).not.toBe((await shown('a.png', png))!.digest);
	for (const format of ['webp', 'avif'] as const) {
		expect((await shown(`a.${format}`, await still.clone().toFormat(format).toBuffer()))!.digest).toBeDefined();
	}
});

test('drawings and pictures that move are shown as they are', async () => {
	const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>';
	expect(await shown('a.svg', Buffer.from(svg))).toEqual({ width: 40, height: 30 });
	expect(await shown('a.gif', await still.clone().gif().toBuffer())).toEqual({ width: 40, height: 30 });
	expect(await shown('m.webp', await moving().webp({ loop: 0 }).toBuffer())).toEqual({ width: 8, height: 8 });
	expect(await shown('m.png', animated(await still.clone().png().toBuffer()))).toEqual({ width: 40, height: 30 });
});

test('the images that pages show keep their digest beside those that are only named', async () => {
	await writeFile(join(folder, 'x.png'), await still.clone().png().toBuffer());
	const files = await createPublicFiles(folder);
	const { digest } = (await files.shownImage('/x.png'))!;
	await files.imageSize('/x.png');
	await files.imageSize('/a.svg');
	expect(files.knownSizes()).toEqual({
		'/a.svg': { width: 40, height: 30 },
		'/x.png': { width: 40, height: 30, digest },
	});
	expect(await files.shownImage('/none.png')).toBeUndefined();
});

/** A PNG with the chunk of an APNG after its header. */
function animated(png: Buffer): Buffer {
	const headerEnd = 8 + 25;
	const chunk = Buffer.concat([Buffer.from([0, 0, 0, 8]), Buffer.from('acTL'), Buffer.alloc(12)]);
	return Buffer.concat([png.subarray(0, headerEnd), chunk, png.subarray(headerEnd)]);
}
