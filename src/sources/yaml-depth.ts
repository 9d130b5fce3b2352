/** Deepest nesting of brackets, or of `- ` and `? ` on one line. No settings need a tenth of it. */
export const maxYamlDepth = 100;

/**
 * Where a YAML text nests too deeply for a parser that works by recursion, and would end wherever its stack does;
 * null if it does not. Brackets in texts count as well, but only as far as they are not closed.
 */
export function findDeepYaml(text: string): number | null {
	let depth = 0;
	for (const { index, 0: found } of text.matchAll(/[[{]|[\]}]|\n(?=[^\s\]}])|(?<=^[ \t]*)(?:[-?][ \t]+){101}/gmu)) {
		if (found === '[' || found === '{') depth += 1;
		else if (found === ']' || found === '}') depth = Math.max(0, depth - 1);
		else if (found === '\n') depth = 0;
		else return index;
		if (depth > maxYamlDepth) return index;
	}
	return null;
}
