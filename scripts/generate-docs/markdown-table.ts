/** A Markdown table; cells may hold any text. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
	const lines = [header, header.map(() => '---'), ...rows.map((row) => row.map(escapeCell))];
	return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function escapeCell(text: string): string {
	return text
		.replaceAll('|', '\\|')
		.replaceAll('\n', ' ')
		.replace(/`[^`]*`|</g, (match) => (match === '<' ? '&lt;' : match));
}

/** First line of every generated page. */
export const generatedNote = '<!-- npm run generate がスキーマから作ります。手で直さないでください。 -->';

export function code(text: string): string {
	return `\`${text}\``;
}
