/** Signs at the beginning of a line that would begin a block there. */
export function escapeLineStarts(text: string): string {
	return text
		.split('\n')
		.map((line, index) => {
			const bare = index === 0 ? line.trimStart() : line;
			return bare
				.replace(/^(\s*)(\d{1,9})([.)])(?=\s|$)/u, '$1$2\\$3')
				.replace(/^(\s*)(#{1,6})(?=\s|$)/u, '$1\\$2')
				.replace(/^(\s*)([-+*])(?=\s|$)/u, '$1\\$2')
				.replace(/^(\s*)(=+|-+)(?=\s*$)/u, '$1\\$2')
				.replace(/^(\s*)([-*_])(?=(?:\s*\2){2,}\s*$)/u, '$1\\$2')
				.replace(/^(\s*)(>|```|~~~|:(?=\s)|\||\[(?=[^\]]+\]:)|\{(?=:))/u, '$1\\$2');
		})
		.join('\n');
}
