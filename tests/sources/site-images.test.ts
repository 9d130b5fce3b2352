import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/model/diagnostic.ts';
import { createPublicFiles } from '../../src/sources/public-files.ts';
import { parseSite } from '../../src/sources/site.ts';
import { resolveSiteImages } from '../../src/sources/site-images.ts';
import { png as pngOf } from '../hostile/images.ts';
import { createSiteFolder } from './site-folder.ts';

const yaml = `title: 瓦版
description: 試験
url: https://example.jp
default_image: /share.png
icon: /icon.png
publisher:
  name: 瓦版社
  logo: /logo.png
authors:
  aoi: { name: 水野, image: /aoi.png }
  ren:
    name: 橘
`;

test('images that site.yaml names and that are not there are left out, each with a warning at its place', async () => {
	const { site, findings } = await resolve({});
	expect(findings).toEqual(
		[
			['4:16', 'default_image', '/share.png'],
			['5:7', 'icon', '/icon.png'],
			['8:9', 'publisher.logo', '/logo.png'],
			['10:27', 'authors.aoi.image', '/aoi.png'],
		].map(
			([place, key, image]) =>
				`site.yaml:${place} site-image-missing There is no image "${image}" of the setting "${key}" in public/; ` +
				'the site is published without it. Put it in public/ or correct its path.',
		),
	);
	expect([site.default_image, site.icon, site.publisher, site.authors['aoi']?.image]).toEqual([
		undefined,
		undefined,
		{ name: '瓦版社' },
		undefined,
	]);
	expect(Object.keys(site.authors)).toEqual(['aoi', 'ren']);
});

test('images that are there are named as they lie on disk', async () => {
	const png = pngOf(2, 2);
	const { site, findings } = await resolve({ 'share.png': png, 'icon.png': png, 'logo.png': png, 'aoi.png': png });
	expect(findings).toEqual([]);
	expect(site).toEqual(parsed(yaml).site);
	const decomposed = 'か\u3099.png';
	const other = await resolve({ [decomposed]: png }, yaml.replace('/share.png', '/が.png'));
	expect(other.site.default_image).toBe(`/${decomposed}`);
});

test('what is no image is an error, and what has the wrong extension a warning', async () => {
	const png = pngOf(2, 2);
	const files = { 'share.png': 'text', 'icon.png': png, 'logo.png': png, 'aoi.jpg': png };
	const { findings } = await resolve(files, yaml.replace('aoi.png', 'aoi.jpg'));
	expect(findings.map((finding) => finding.split(' ').slice(0, 2).join(' '))).toEqual([
		'site.yaml:4:16 image-type',
		'site.yaml:10:27 image-type',
	]);
});

async function resolve(files: Record<string, string | Uint8Array>, text = yaml) {
	const inPublic = Object.entries(files).map(([path, content]) => [`public/${path}`, content]);
	const folder = createSiteFolder(Object.fromEntries(inPublic));
	const { site, placeOf } = parsed(text);
	const resolved = await resolveSiteImages(site, await createPublicFiles(join(folder, 'public')), placeOf);
	return {
		site: resolved.site,
		findings: resolved.diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, 'en')),
	};
}

function parsed(text: string) {
	const read = parseSite(text);
	if (read.site === null) throw new Error(JSON.stringify(read.diagnostics));
	return read;
}
