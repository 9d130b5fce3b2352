/**
 * Ruby's `File.fnmatch?` without flags, by which Jekyll's `include` and `exclude` are matched:
 * `*` and `?` match `/` too.
 */
export function fnmatch(pattern: string, path: string): boolean {
	return globPattern(pattern, '[^]').test(path);
}

/** Ruby's `Dir.glob`, by which the scopes of `defaults` are matched: only `**` + `/` crosses folders. */
export function globMatch(pattern: string, path: string): boolean {
	return globPattern(pattern, '[^/]').test(path);
}

/** More stars than any real pattern has would let matching take exponential time. */
const maxWildcards = 16;

function globPattern(pattern: string, character: string): RegExp {
	let source = '';
	let wildcards = 0;
	for (let index = 0; index < pattern.length; index += 1) {
		const sign = pattern[index]!;
		const set = sign === '[' ? /^\[(?<negation>[!^]?)(?<members>[^\]]+)\]/u.exec(pattern.slice(index)) : null;
		if (sign === '*') {
			const isDeep = pattern.startsWith('**/', index);
			wildcards += 1;
			source += isDeep ? '(?:[^/]+/)*' : `${character}*`;
			if (isDeep) index += 2;
			else while (pattern[index + 1] === '*') index += 1;
		} else if (sign === '?') {
			source += character;
		} else if (set !== null) {
			const { negation, members } = set.groups!;
			source += `[${negation === '' ? '' : '^'}${members!.replaceAll('\\', '\\\\').replaceAll('[', '\\[')}]`;
			index += set[0].length - 1;
		} else if (sign === '{' && pattern.indexOf('}', index) !== -1) {
			const end = pattern.indexOf('}', index);
			source += `(?:${pattern
				.slice(index + 1, end)
				.split(',')
				.map(escape)
				.join('|')})`;
			index = end;
		} else {
			source += escape(sign);
		}
	}
	return wildcards > maxWildcards ? /(?!)/u : new RegExp(`^${source}$`, 'u');
}

function escape(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
