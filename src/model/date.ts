import { offsetAt, toInstant } from './time-zone.ts';

/** A date as a YAML scalar gives it: the characters, and whether quotes made it a string. */
export interface DateScalar {
	text: string;
	quoted: boolean;
}

export interface DateProblem {
	rule: 'date-invalid' | 'date-zone';
}

/**
 * Reads a date as Jekyll 4 does (YAML 1.1 timestamp, else Ruby's `Time.parse`) and writes it as
 * `YYYY-MM-DDTHH:mm:ss+09:00` with the site's offset at that instant.
 *
 * A plain scalar with seconds and without zone is a YAML timestamp, hence UTC; quoted, or without
 * seconds, it is local time. Unlike Jekyll, days that no calendar has and names of zones are refused.
 */
export function parseJekyllDate(scalar: DateScalar, timeZone: string): string | DateProblem {
	const text = scalar.text.trim();
	const date = readDay(text);
	if (date === null) return { rule: 'date-invalid' };
	const time = readTime(text.slice(date.length));
	if ('rule' in time) return time;
	const { clock, offset } = time;
	const wallTime = Date.UTC(date.year, date.month - 1, date.day) + (clock?.milliseconds ?? 0);
	const isYamlTimestamp = !scalar.quoted && date.isIso && clock !== null && clock.hasSeconds;
	const instant =
		clock === null
			? toInstant(wallTime, timeZone)
			: offset !== null
				? wallTime - offset
				: isYamlTimestamp
					? wallTime
					: toInstant(wallTime, timeZone);
	return formatInstant(instant, timeZone) ?? { rule: 'date-invalid' };
}

/** The instant (milliseconds since 1970) as `YYYY-MM-DDTHH:mm:ss+09:00`; null beyond the year 9999. */
export function formatInstant(instant: number, timeZone: string): string | null {
	const offset = offsetAt(instant, timeZone);
	const local = new Date(instant + offset);
	if (!isYear(local.getUTCFullYear())) return null;
	const minutes = Math.abs(offset) / 60_000;
	const sign = offset < 0 ? '-' : '+';
	return `${local.toISOString().slice(0, 19)}${sign}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/**
 * Splits the name of a post's file (`2025-10-03-slug.md`, also `25-1-3-slug.md`) as Jekyll does.
 * Null if the name does not begin with a date.
 */
export function splitPostFileName(fileName: string): { date: string; slug: string } | null {
	const match = /^(\d{2,4}-\d{1,2}-\d{1,2})-(.*)\.[^.]+$/su.exec(fileName);
	return match === null ? null : { date: match[1]!, slug: match[2]!.replace(/\.+$/u, '') };
}

const dayPatterns = [
	/^(?<year>\d{4}|\d{2})(?<separator>[-/.])(?<month>\d{1,2})\k<separator>(?<day>\d{1,2})(?!\d)/u,
	/^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?!\d)/u,
	/^(?<era>[MTSHR])(?<year>\d{1,2})\.(?<month>\d{1,2})\.(?<day>\d{1,2})(?!\d)/iu,
];

/** The year before the first of each Japanese era, as in Ruby's `Date._parse`. */
const eras: Record<string, number> = { M: 1867, T: 1911, S: 1925, H: 1988, R: 2018 };

function readDay(text: string): Day | null {
	for (const pattern of dayPatterns) {
		const match = pattern.exec(text);
		if (match === null) continue;
		const { era, separator, year: digits = '', month, day } = match.groups!;
		const year = era === undefined ? fullYear(digits) : eras[era.toUpperCase()]! + Number(digits);
		const isIso = separator === '-' && digits.length === 4;
		const candidate = { year, month: Number(month), day: Number(day), isIso, length: match[0].length };
		return isOnCalendar(candidate) && !(era !== undefined && Number(digits) === 0) ? candidate : null;
	}
	return null;
}

/** Two digits stand for 1969–2068, as in Ruby's `Date._parse`. */
function fullYear(digits: string): number {
	const year = Number(digits);
	return digits.length > 2 ? year : year < 69 ? 2000 + year : 1900 + year;
}

function isOnCalendar({ year, month, day }: Day): boolean {
	return (
		isYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
	);
}

function isYear(year: number): boolean {
	return year >= 1000 && year <= 9999;
}

function readTime(text: string): Time | DateProblem {
	const match =
		/^(?:(?:[Tt]|[ \t]+)(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d*)?)?)?\s*(?<zone>.*)$/su.exec(
			text,
		);
	const { hour, minute, second, zone = '' } = match!.groups!;
	const offset = readZone(zone);
	if (offset !== null && typeof offset === 'object') return offset;
	if (hour === undefined) return { clock: null, offset };
	const [h, m, s] = [Number(hour), Number(minute), Number(second ?? 0)];
	// 24:00 ends a day and :60 is a leap second (ISO 8601); both roll over, as in Ruby.
	if (h > 24 || m > 59 || s > 60 || (h === 24 && m + s > 0)) return { rule: 'date-invalid' };
	return { clock: { milliseconds: ((h * 60 + m) * 60 + s) * 1000, hasSeconds: second !== undefined }, offset };
}

const hour = 3_600_000;
const zoneOffsets: Record<string, number> = { Z: 0, UTC: 0, GMT: 0, JST: 9 * hour };

/** Offset in milliseconds; null where no zone is written. */
function readZone(zone: string): number | null | DateProblem {
	if (zone === '') return null;
	const named = zoneOffsets[zone.toUpperCase()];
	if (named !== undefined) return named;
	const numeric = /^(?<sign>[+-])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?$/u.exec(zone);
	if (numeric === null) return { rule: /^[\p{L}+-]/u.test(zone) ? 'date-zone' : 'date-invalid' };
	const { sign, hours, minutes = '0' } = numeric.groups!;
	if (Number(hours) > 14 || Number(minutes) > 59) return { rule: 'date-zone' };
	const offset = Number(hours) * hour + Number(minutes) * 60_000;
	return sign === '-' ? -offset : offset;
}

function pad(value: number): string {
	return String(value).padStart(2, '0');
}

interface Day {
	year: number;
	month: number;
	day: number;
	/** Written `YYYY-M-D`, the only form YAML knows. */
	isIso: boolean;
	/** How many characters of the text it took. */
	length: number;
}

interface Time {
	/** Null for a date without time. */
	clock: { milliseconds: number; hasSeconds: boolean } | null;
	offset: number | null;
}
