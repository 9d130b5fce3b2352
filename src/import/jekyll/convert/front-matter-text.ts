import type { JekyllDocumentText } from '../read/front-matter.ts';

/** One change to a front matter. */
export type FrontMatterChange =
	| { key: string; set: unknown }
	| { key: string; remove: true }
	/** Puts the key out of the engine's sight, with all that it says. */
	| { key: string; rename: string };

/**
 * The front matter with its fences after the changes. Only the lines of changed keys are touched: order,
 * comments and quotes of all others stay. New keys go to the end.
 */
export function changeFrontMatter(document: JekyllDocumentText, changes: readonly FrontMatterChange[]): string {
	if (!document.hasFrontMatter) {
		const lines = changes.flatMap((change) => ('set' in change ? [lineOf(change.key, change.set)] : []));
		return `---\n${lines.join('')}---\n\n`;
	}
	const { text, pairs, yamlStart, yamlEnd, bodyStart } = document;
	const edits: { start: number; end: number; insert: string }[] = [];
	const added: string[] = [];
	for (const change of changes) {
		const pair = pairs.get(change.key);
		if ('rename' in change) {
			for (const [start] of pair?.all ?? []) {
				const length = /^(?:"[^"\n]*"|'[^'\n]*'|[^:\n]*)/u.exec(text.slice(start))![0].trimEnd().length;
				edits.push({ start, end: start + length, insert: change.rename });
			}
		} else if ('remove' in change) {
			for (const [start, end] of pair?.all ?? []) edits.push({ start, end, insert: '' });
		} else if (pair === undefined) {
			added.push(lineOf(change.key, change.set));
		} else {
			edits.push({ start: pair.start, end: pair.end, insert: lineOf(change.key, change.set) });
		}
	}
	edits.sort((a, b) => a.start - b.start);
	let head = '';
	let position = 0;
	for (const { start, end, insert } of edits) {
		if (start < position) continue;
		head += text.slice(position, start) + insert;
		position = end;
	}
	head += text.slice(position, yamlEnd);
	if (added.length > 0 && yamlEnd > yamlStart && !head.endsWith('\n')) head += '\n';
	return head + added.join('') + text.slice(yamlEnd, bodyStart);
}

function lineOf(key: string, value: unknown): string {
	return `${key}: ${yamlOf(value)}\n`;
}

/** JSON is YAML, except that YAML 1.1 takes some escapes otherwise; dates and plain words go without quotes. */
function yamlOf(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
	if (value instanceof PlainYaml) return value.text;
	return JSON.stringify(value);
}

/** A value to be written without quotes. */
export class PlainYaml {
	readonly text: string;

	constructor(text: string) {
		this.text = text;
	}
}
