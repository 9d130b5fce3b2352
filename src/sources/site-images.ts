import { diagnose, type Diagnostic, type Point } from '../model/diagnostic.ts';
import type { Site } from '../model/site.ts';
import type { PublicFiles } from './public-files.ts';

/**
 * The settings with their images as they lie on disk. One that is not there is left out, with a warning: pages then
 * show what they show without such a setting.
 *
 * @param placeOf place in site.yaml of the value at a path of keys
 */
export async function resolveSiteImages(
	site: Site,
	publicFiles: Pick<PublicFiles, 'image' | 'find'>,
	placeOf: (path: readonly PropertyKey[]) => Point,
): Promise<{ site: Site; diagnostics: Diagnostic[] }> {
	const diagnostics: Diagnostic[] = [];
	const resolve = async <Key extends string>(
		settings: { [key in Key]?: string | undefined },
		key: Key,
		path: string[],
	) => {
		const { [key]: image, ...others } = settings;
		if (image === undefined) return settings;
		const place = { file: 'site.yaml', start: placeOf([...path, key]) };
		const header = await publicFiles.image(image);
		if (header === undefined) {
			diagnostics.push(diagnose('site-image-missing', place, { key: [...path, key].join('.'), image }));
			return others;
		}
		if ('rule' in header) {
			diagnostics.push(diagnose(header.rule, place, header.params, header.isShown ? 'warning' : 'error'));
		}
		return { ...settings, [key]: publicFiles.find(image)! };
	};
	const resolved = {
		...(await resolve(await resolve(site, 'default_image', []), 'icon', [])),
		...(site.publisher && { publisher: await resolve(site.publisher, 'logo', ['publisher']) }),
		authors: {} as Record<string, unknown>,
	};
	for (const [id, author] of Object.entries(site.authors)) {
		resolved.authors[id] = await resolve(author, 'image', ['authors', id]);
	}
	return { site: resolved as Site, diagnostics };
}
