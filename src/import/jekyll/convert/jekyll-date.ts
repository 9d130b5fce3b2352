import { isScalar, type ParsedNode } from 'yaml';
import { type DateScalar, parseJekyllDate } from '../../../model/date.ts';
import { isQuoted, textOf } from '../../../sources/yaml-nodes.ts';

export interface JekyllDate {
	/** `YYYY-MM-DDTHH:mm:ss+09:00`. */
	date: string;
	/** How Ruby took what the engine refuses: a day on no calendar as one of the next month, a zone by its name. */
	rewritten: 'rolled-over' | 'zone-name' | null;
}

/** Reads a date as the engine does, and two more forms that only Jekyll takes: `2025-02-30` is 2 March, `PST` a zone. */
export function readJekyllDate(scalar: DateScalar, timeZone: string): JekyllDate | null {
	const date = parseJekyllDate(scalar, timeZone);
	if (typeof date === 'string') return { date, rewritten: null };
	if (date.rule === 'date-zone') {
		const zoned = parseJekyllDate({ text: withoutZoneName(scalar.text.trim()), quoted: true }, timeZone);
		return typeof zoned === 'string' ? { date: zoned, rewritten: 'zone-name' } : null;
	}
	const rolled = rollOver(scalar.text.trim());
	if (rolled === null) return null;
	// Psych gives a day that does not exist as a string, so what follows it is local time.
	const moved = parseJekyllDate({ text: rolled, quoted: true }, timeZone);
	return typeof moved === 'string' ? { date: moved, rewritten: 'rolled-over' } : null;
}

export function dateScalarOf(node: ParsedNode | null): DateScalar | null {
	const text = textOf(node);
	return text === null || !isScalar(node) ? null : { text, quoted: isQuoted(node) };
}

/** The zones that `Time.parse` knows by name (`Time::ZoneOffset`); with any other name it takes the time as local. */
function withoutZoneName(text: string): string {
	return text.replace(
		/\s*(?<=[\d\s])(?<name>\p{L}[\p{L} ()]*)$/u,
		(_, name: string) => zoneOffsets[name.toUpperCase()] ?? '',
	);
}

const zoneOffsets: Record<string, string> = {
	UT: ' +0000',
	EST: ' -0500',
	EDT: ' -0400',
	CST: ' -0600',
	CDT: ' -0500',
	MST: ' -0700',
	MDT: ' -0600',
	PST: ' -0800',
	PDT: ' -0700',
};

function rollOver(text: string): string | null {
	const match = /^(?<year>\d{4})(?<separator>[-/.])(?<month>\d{1,2})\k<separator>(?<day>\d{1,2})(?!\d)/u.exec(text);
	if (match === null) return null;
	const { year, month, day } = match.groups!;
	if (Number(month) < 1 || Number(month) > 12 || Number(day) < 29 || Number(day) > 31) return null;
	const moved = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
	return moved.toISOString().slice(0, 10) + text.slice(match[0].length);
}
