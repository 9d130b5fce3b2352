import type { Site } from '../model/site.ts';

/** The settings that rules may look at. What a file's check depends on is derived from this list. */
const checkedKeys = [
	'url',
	'base',
	'timezone',
	'future',
	'permalink',
	'paths',
	'redirects',
	'categories',
	'authors',
	'content',
	'reading_speed',
	'affiliate',
	'check',
] as const satisfies readonly (keyof Site)[];

/** As much of a site's settings as the checker knows. */
export type CheckedSite = Pick<Site, (typeof checkedKeys)[number]>;

/** Takes the checker's part of the settings, so that a changed motto or colour leaves what was checked as it is. */
export function checkedSettings(site: CheckedSite): CheckedSite {
	return Object.fromEntries(checkedKeys.map((key) => [key, site[key]])) as unknown as CheckedSite;
}
