/** A text in which everything between `<!-- name -->` and `<!-- /name -->` is replaced. */
export function replaceBetweenMarks(text: string, name: string, content: string): string {
	const [begin, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
	const from = text.indexOf(begin);
	const to = text.indexOf(end);
	if (from === -1 || to < from) throw new Error(`There is no ${begin.trim()} … ${end}`);
	return `${text.slice(0, from + begin.length)}${content}\n${text.slice(to)}`;
}
