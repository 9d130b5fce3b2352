/** A piece of a body as a script that appended blocks saw it: by lines. */
export interface Unit {
	kind: 'heading' | 'rule' | 'blank' | 'list' | 'text' | 'code' | 'attributes';
	/** Offsets; the end is behind the last line's break. */
	start: number;
	end: number;
	text: string;
}

/**
 * Cuts a body into headings, rules, lists, lines of text and blank lines. By lines rather than by kramdown's
 * blocks, since a list or a paragraph that an appended block touched would have swallowed it.
 */
export function unitsOf(body: string): Unit[] {
	const units: Unit[] = [];
	let fence: string | null = null;
	let offset = 0;
	for (const line of body.split(/(?<=\n)/u)) {
		const [start, end] = [offset, offset + line.length];
		offset = end;
		const last = units.at(-1);
		const marker = /^ {0,3}(?<sign>`{3,}|~{3,})/u.exec(line)?.groups?.['sign'];
		if (fence !== null || marker !== undefined) {
			if (fence !== null && last !== undefined) extend(last, end, line);
			else units.push({ kind: 'code', start, end, text: line });
			if (fence === null) fence = marker ?? null;
			else if (marker?.startsWith(fence) && line.trim() === marker) fence = null;
			continue;
		}
		const kind = kindOf(line, last);
		const joins = (kind === 'blank' || kind === 'list') && last?.kind === kind;
		// What is not indented may be anything that came to stand there, a conflict marker or the next paragraph.
		const continuesList = kind === 'text' && last?.kind === 'list' && /^[ \t]/u.test(line);
		if (last !== undefined && (joins || continuesList)) extend(last, end, line);
		else units.push({ kind, start, end, text: line });
	}
	return units;
}

function kindOf(line: string, last: Unit | undefined): Unit['kind'] {
	if (line.trim() === '') return 'blank';
	if (/^#{1,6}[ \t]+\S/u.test(line)) return 'heading';
	// Dashes that touch a text underline it.
	if (/^ {0,3}(?:-[ \t]*){3,}\s*$/u.test(line) && last?.kind !== 'text') return 'rule';
	if (/^ {0,3}\{:[^}]*\}\s*$/u.test(line)) return 'attributes';
	if (/^ {0,3}(?:[-*+]|\d+\.)[ \t]/u.test(line)) return 'list';
	return 'text';
}

function extend(unit: Unit, end: number, line: string): void {
	unit.end = end;
	unit.text += line;
}
