import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { ImageHeaderError } from '../../src/sources/image-bytes.ts';
import { readImageHeader } from '../../src/sources/image-header.ts';
import { createPublicFiles } from '../../src/sources/public-files.ts';
import { createSiteFolder } from './site-folder.ts';

const picture = () => sharp({ create: { width: 30, height: 20, channels: 3, background: '#888' } });
const noise = () =>
	sharp({
		create: {
			width: 64,
			height: 48,
			channels: 3,
			background: '#888',
			noise: { type: 'gaussian', mean: 128, sigma: 60 },
		},
	});

/** A box of an ISO media file. */
function box(type: string, ...content: Buffer[]): Buffer {
	const size = Buffer.alloc(4);
	size.writeUInt32BE(8 + Buffer.concat(content).length);
	return Buffer.concat([size, Buffer.from(type), ...content]);
}

async function open(files: Record<string, string | Uint8Array>) {
	const site = createSiteFolder(
		Object.fromEntries(Object.entries(files).map(([path, content]) => [`public${path}`, content])),
	);
	return createPublicFiles(join(site, 'public'));
}

describe('the files of public/', () => {
	test('are listed by code point, with a leading slash', async () => {
		const files = await open({ '/b/c.txt': '', '/a.png': '', '/B.txt': '', '/.well-known/x': '', '/.DS_Store': '' });
		expect(files.paths).toEqual(['/.well-known/x', '/B.txt', '/a.png', '/b/c.txt']);
	});

	test('may be none', async () => {
		expect((await createPublicFiles('/no/such/folder')).paths).toEqual([]);
	});

	test('are found in either Unicode form', async () => {
		const decomposed = '/ガ.png'.normalize('NFD');
		const files = await open({ [decomposed]: '', '/x.png': '' });
		expect([files.find('/ガ.png'), files.find('/x.png'), files.find('/y.png')]).toEqual([
			decomposed,
			'/x.png',
			undefined,
		]);
	});

	test('are not those that a link leads out to, or in a circle', async () => {
		const site = createSiteFolder({ 'secret.txt': '', 'public/a.txt': '' });
		mkdirSync(join(site, 'public/sub'));
		symlinkSync(join(site, 'secret.txt'), join(site, 'public/secret.txt'));
		symlinkSync(join(site, 'public'), join(site, 'public/sub/circle'));
		symlinkSync('a.txt', join(site, 'public/b.txt'));
		expect((await createPublicFiles(join(site, 'public'))).paths).toEqual(['/a.txt', '/b.txt']);
	});
});

describe('images', () => {
	const formats = { png: 'png', jpg: 'jpeg', jpeg: 'jpeg', webp: 'webp', avif: 'avif', gif: 'gif' } as const;

	test.each(Object.entries(formats))('.%s has its size', async (extension, type) => {
		const files = await open({ [`/a.${extension}`]: await picture().toFormat(type).toBuffer() });
		expect(await files.image(`/a.${extension}`)).toEqual({ type, width: 30, height: 20 });
		expect(await files.imageSize(`/a.${extension}`)).toEqual({ width: 30, height: 20 });
		expect(files.knownSizes()).toEqual({ [`/a.${extension}`]: { width: 30, height: 20 } });
	});

	test('WebP in all three of its forms', async () => {
		const files = await open({
			'/lossy.webp': await noise().webp({ quality: 50 }).toBuffer(),
			'/lossless.webp': await noise().webp({ lossless: true }).toBuffer(),
			'/alpha.webp': await noise().ensureAlpha(0.5).webp().toBuffer(),
		});
		const sizes = await Promise.all(files.paths.map((path) => files.imageSize(path)));
		expect(sizes).toEqual([1, 2, 3].map(() => ({ width: 64, height: 48 })));
	});

	test('a JPEG as a browser turns it', async () => {
		const turned = await picture().jpeg().withMetadata({ orientation: 6 }).toBuffer();
		const files = await open({
			'/a.jpg': turned,
			'/b.jpg': Buffer.concat([turned, Buffer.from('trailer of a camera')]),
		});
		expect(await files.imageSize('/a.jpg')).toEqual({ width: 20, height: 30 });
		expect(await files.imageSize('/b.jpg')).toEqual({ width: 20, height: 30 });
	});

	test('an AVIF as a browser turns it', async () => {
		const size = box('ispe', Buffer.from([0, 0, 0, 0, 0, 0, 0, 30, 0, 0, 0, 20]));
		const thumbnail = box('ispe', Buffer.from([0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 2]));
		const properties = box('iprp', box('ipco', size, thumbnail, box('irot', Buffer.from([1]))));
		const avif = Buffer.concat([box('ftyp', Buffer.from('avif\0\0\0\0')), box('meta', Buffer.alloc(4), properties)]);
		expect(await (await open({ '/a.avif': avif })).imageSize('/a.avif')).toEqual({ width: 20, height: 30 });
	});

	test('damaged at any place never break the reader', async () => {
		const whole = await Promise.all(
			(['png', 'jpeg', 'webp', 'avif', 'gif'] as const).map((type) => noise().toFormat(type).toBuffer()),
		);
		const damage = fc.record({
			bytes: fc.constantFrom(...whole),
			end: fc.nat(1500),
			changes: fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 8 }),
		});
		await fc.assert(
			fc.asyncProperty(damage, async ({ bytes, end, changes }) => {
				const damaged = Buffer.from(bytes.subarray(0, end));
				for (const [at, value] of changes) if (at < damaged.length) damaged[at] = value;
				const source = {
					size: damaged.length,
					read: async (from: number, length: number) => damaged.subarray(from, from + length),
				};
				const outcome = await readImageHeader(source).catch((error: unknown) => error);
				if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ImageHeaderError);
			}),
			{ seed: 1, numRuns: 3000 },
		);
	});

	test('a progressive JPEG with a long profile', async () => {
		const buffer = await picture().jpeg({ progressive: true }).withIccProfile('p3').toBuffer();
		expect(await (await open({ '/a.jpg': buffer })).imageSize('/a.jpg')).toEqual({ width: 30, height: 20 });
	});

	test.each([
		['<svg xmlns="http://www.w3.org/2000/svg" width="40" height="25.4px"/>', { width: 40, height: 25 }],
		["<?xml version='1.0'?>\n<!-- x -->\n<svg viewBox='0 0 100 50'></svg>", { width: 100, height: 50 }],
		['<svg width="100%" height="100%" viewBox="0,0,16,9"></svg>', { width: 16, height: 9 }],
		['<svg width="40" viewBox="0 0 100 50"/>', { width: 40, height: 20 }],
		['<svg height="1in" viewBox="0 0 100 50"/>', { width: 192, height: 96 }],
		['<svg width="25.4mm" height="12pt"/>', { width: 96, height: 16 }],
		['<svg width="0.2" height="0.2"/>', { width: 1, height: 1 }],
		['<svg height="1em" viewBox="0 0 0 0"/>', { width: 300, height: 150 }],
		['<svg width="0" height="0"><symbol id="a" viewBox="0 0 8 8"/></svg>', { width: 300, height: 150 }],
		['<svg xmlns="http://www.w3.org/2000/svg"><defs><font id="a"/></defs></svg>', { width: 300, height: 150 }],
	])('%s', async (text, size) => expect(await (await open({ '/a.svg': text })).imageSize('/a.svg')).toEqual(size));

	test('that are not there have no size', async () => {
		const files = await open({ '/a.png': '' });
		expect([await files.image('/b.png'), await files.imageSize('/b.png'), files.knownSizes()]).toEqual([
			undefined,
			undefined,
			{},
		]);
	});

	test('that are cut off, empty or damaged are found out', async () => {
		const whole = {
			png: await noise().png().toBuffer(),
			jpg: await noise().jpeg().toBuffer(),
			webp: await noise().webp().toBuffer(),
			avif: await noise().avif().toBuffer(),
		};
		const files = await open({
			...Object.fromEntries(
				Object.entries(whole).map(([type, bytes]) => [`/cut.${type}`, bytes.subarray(0, bytes.length >> 1)]),
			),
			...Object.fromEntries(Object.entries(whole).map(([type, bytes]) => [`/head.${type}`, bytes.subarray(0, 16)])),
			'/empty.png': '',
			'/zero.gif': Buffer.from('GIF89a\0\0\0\0\0\0\0;', 'latin1'),
		});
		const rules = await Promise.all(
			files.paths.map(async (path) => [path, (await files.image(path)) as object] as const),
		);
		expect(Object.fromEntries(rules)).toEqual(
			Object.fromEntries(files.paths.map((path) => [path, { rule: 'image-corrupt', params: { image: path } }])),
		);
	});

	test('of text that is cut off are found out with the place', async () => {
		expect(await (await open({ '/cut.svg': '<svg>\n<g/>' })).image('/cut.svg')).toEqual({
			rule: 'image-corrupt',
			params: { image: '/cut.svg', what: '' },
			start: { line: 2, column: 5 },
		});
	});

	test('of another type than their name says are found out', async () => {
		const files = await open({
			'/tiff.png': await picture().tiff().toBuffer(),
			'/jpeg.png': await picture().jpeg().toBuffer(),
			'/pdf.jpg': '%PDF-1.7',
			'/text.png': 'hello',
		});
		const found = await Promise.all(files.paths.map((path) => files.image(path)));
		expect(found).toEqual([
			{ rule: 'image-type', params: { image: '/jpeg.png', actual: 'JPEG' }, isShown: true },
			{ rule: 'image-type', params: { image: '/pdf.jpg', actual: 'PDF' } },
			{ rule: 'image-type', params: { image: '/text.png', actual: '?' } },
			{ rule: 'image-type', params: { image: '/tiff.png', actual: 'TIFF' } },
		]);
	});

	test('of 30,000 by 30,000 pixels are refused by their first bytes', async () => {
		const bomb = await picture().png().toBuffer();
		bomb.writeUInt32BE(30_000, 16);
		bomb.writeUInt32BE(30_000, 20);
		expect(await (await open({ '/bomb.png': bomb })).image('/bomb.png')).toEqual({
			rule: 'image-pixels',
			params: { image: '/bomb.png', width: 30_000, height: 30_000 },
		});
	});

	test('of the sample have the size that sharp sees', async () => {
		const publicDir = fileURLToPath(new URL('../../public', import.meta.url));
		const files = await createPublicFiles(publicDir);
		const images = files.paths.filter((path) => /\.(?:png|jpe?g|webp|avif|gif)$/u.test(path));
		expect(images.length).toBeGreaterThan(10);
		for (const path of images) {
			const { width, height } = await sharp(join(publicDir, path)).metadata();
			expect([path, await files.imageSize(path)]).toEqual([path, { width, height }]);
		}
	});
});
