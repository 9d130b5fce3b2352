import { isScalar, type ParsedNode } from 'yaml';
import { type DateScalar, parseJekyllDate } from '../../../model/date.ts';
import { isQuoted, textOf } from '../../../sources/yaml-nodes.ts';

export interface JekyllDate {
	/** `YYYY-MM-DDTHH:mm:ss+09:00`. */
	date: string;
	/** Whether the day is on no calendar, so that Ruby moved on into the next month. */
	rolledOver: boolean;
}

/** Reads a date as the engine does, and one more form that only Jekyll takes: `2025-02-30` is 2 March. */
export function readJekyllDate(scalar: DateScalar, timeZone: string): JekyllDate | null {
	const date = parseJekyllDate(scalar, timeZone);
	if (typeof date === 'string') return { date, rolledOver: false };
	const rolled = rollOver(scalar.text.trim());
	if (rolled === null) return null;
	// Psych gives a day that does not exist as a string, so what follows it is local time.
	const moved = parseJekyllDate({ text: rolled, quoted: true }, timeZone);
	return typeof moved === 'string' ? { date: moved, rolledOver: true } : null;
}

export function dateScalarOf(node: ParsedNode | null): DateScalar | null {
	const text = textOf(node);
	return text === null || !isScalar(node) ? null : { text, quoted: isQuoted(node) };
}

function rollOver(text: string): string | null {
	const match = /^(?<year>\d{4})(?<separator>[-/.])(?<month>\d{1,2})\k<separator>(?<day>\d{1,2})(?!\d)/u.exec(text);
	if (match === null) return null;
	const { year, month, day } = match.groups!;
	if (Number(month) < 1 || Number(month) > 12 || Number(day) < 29 || Number(day) > 31) return null;
	const moved = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
	return moved.toISOString().slice(0, 10) + text.slice(match[0].length);
}
