import { checkArchiveTemplate, checkPermalinkStyle } from '../model/permalink.ts';
import type { RuleName } from '../model/rules.ts';
import type { Site } from '../model/site.ts';
import { termKey } from '../model/taxonomy.ts';
import { checkedSitePath, type UrlProblem } from '../model/url.ts';

/** What is wrong with a setting, and with which. */
export interface SettingProblem {
	rule: RuleName;
	path: readonly PropertyKey[];
	params: Record<string, string | number>;
}

/** What no schema of a single value can see: paths that lead nowhere, and settings that contradict each other. */
export function findInconsistencies(site: Site): SettingProblem[] {
	return [...wrongPaths(site), ...vaguePaths(site), ...repeatedCategories(site), ...unknownAuthor(site)];
}

/** The placeholders that each path of `paths` takes, and needs. */
const placeholders: Record<Exclude<keyof Site['paths'], 'page'>, readonly string[]> = {
	category: ['slug'],
	tag: ['slug'],
	tag_index: [],
	author: ['slug'],
	author_index: [],
	search: [],
	external_transmission: [],
	series: ['slug'],
	year: ['year'],
	month: ['year', 'month'],
};

function wrongPaths(site: Site): SettingProblem[] {
	const paths = Object.entries(placeholders) as [keyof typeof placeholders, readonly string[]][];
	const found: [path: readonly PropertyKey[], problem: UrlProblem | null][] = [
		[['permalink'], checkPermalinkStyle(site.permalink)],
		...paths.map(([name, known]): [string[], UrlProblem | null] => [
			['paths', name],
			checkArchiveTemplate(site.paths[name], known),
		]),
		...site.redirects.map(({ from }, index): [PropertyKey[], UrlProblem | null] => {
			const place = checkedSitePath(from);
			return [['redirects', index, 'from'], 'rule' in place ? place : null];
		}),
	];
	return found.flatMap(([path, problem]) => (problem === null ? [] : [{ path, ...problem }]));
}

/** Without its placeholders a path would be that of every category, or of every year. */
function vaguePaths({ paths }: Site): SettingProblem[] {
	return (Object.keys(placeholders) as (keyof typeof placeholders)[]).flatMap((name) => {
		const missing = placeholders[name].filter((placeholder) => !paths[name].includes(`:${placeholder}`));
		return missing.map((placeholder): SettingProblem => {
			const path = ['paths', name];
			const expected = { expected: `「:${placeholder}」を含むパス`, expected_en: `a path with ":${placeholder}"` };
			return { rule: 'site-value', path, params: { key: path.join('.'), ...expected } };
		});
	});
}

function repeatedCategories({ categories }: Site): SettingProblem[] {
	return (['name', 'slug'] as const).flatMap((key) => {
		const seen = new Set<string>();
		return categories.flatMap((category, index): SettingProblem[] => {
			const folded = termKey(category[key]);
			if (!seen.has(folded)) {
				seen.add(folded);
				return [];
			}
			const path = ['categories', index, key];
			const expected = { expected: `他のカテゴリーと違う ${key}`, expected_en: `a ${key} that no other category has` };
			return [{ rule: 'site-value', path, params: { key: path.join('.'), ...expected } }];
		});
	});
}

function unknownAuthor({ default_author: author, authors }: Site): SettingProblem[] {
	if (author === undefined || Object.entries(authors).some(([id, { name }]) => author === id || author === name))
		return [];
	const known = Object.keys(authors).join(', ');
	const expected = { expected: `authors にある名前（${known}）`, expected_en: `a name in "authors" (${known})` };
	return [{ rule: 'site-value', path: ['default_author'], params: { key: 'default_author', ...expected } }];
}
