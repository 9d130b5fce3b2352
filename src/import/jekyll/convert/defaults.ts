import { asRecord, type JekyllConfig, type JekyllDefault } from '../read/config.ts';
import { globMatch } from '../read/fnmatch.ts';

/**
 * The values that `defaults` give a file (`FrontmatterDefaults#all`, jekyll/lib/jekyll/frontmatter_defaults.rb,
 * 4.3): a longer scope path, then a named type, takes precedence; mappings merge.
 */
export function defaultsFor(path: string, type: string, config: JekyllConfig): Record<string, unknown> {
	let defaults: Record<string, unknown> = {};
	let strongest: JekyllDefault | null = null;
	for (const entry of config.defaults) {
		if (!applies(entry, path, type, config.collectionsDir)) continue;
		if (strongest === null || hasPrecedence(strongest, entry)) {
			defaults = mergeDeep(defaults, entry.values);
			strongest = entry;
		} else {
			defaults = mergeDeep(entry.values, defaults);
		}
	}
	return defaults;
}

/** `Utils.deep_merge_hashes`: mappings merge, lists and scalars are replaced, nothing replaces nothing. */
export function mergeDeep(base: Record<string, unknown>, over: Record<string, unknown>): Record<string, unknown> {
	const merged = { ...base };
	for (const [key, value] of Object.entries(over)) {
		const current = merged[key];
		if (isMapping(current) && isMapping(value)) merged[key] = mergeDeep(asRecord(current), asRecord(value));
		else if (value !== null || !(key in merged)) merged[key] = value;
	}
	return merged;
}

function isMapping(value: unknown): boolean {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function applies(entry: JekyllDefault, path: string, type: string, collectionsDir: string): boolean {
	if (entry.hasType && entry.type !== type) return false;
	if (entry.path === '') return true;
	const below = stripCollectionsDir(path, collectionsDir);
	const scope = stripCollectionsDir(entry.path.replace(/^\//u, ''), collectionsDir);
	if (!scope.includes('*')) return below.startsWith(scope);
	// A scope with stars is expanded over the disk; then every file below a match is meant.
	return below.split('/').some((_, index, segments) => globMatch(scope, segments.slice(0, index + 1).join('/')));
}

/** Jekyll names the files of collections from there. */
function stripCollectionsDir(path: string, collectionsDir: string): string {
	return collectionsDir !== '' && path.startsWith(`${collectionsDir}/`) ? path.slice(collectionsDir.length + 1) : path;
}

function hasPrecedence(old: JekyllDefault, next: JekyllDefault): boolean {
	if (next.path.length !== old.path.length) return next.path.length >= old.path.length;
	return next.hasType || !old.hasType;
}
