import { Temporal } from 'temporal-polyfill';

/**
 * Offset of a time zone at an instant, both in milliseconds. Rounded to minutes, which is all that
 * ISO 8601 can write; only times before about 1940 know finer offsets.
 */
export function offsetAt(instant: number, timeZone: string): number {
	const known = periods.get(timeZone) ?? [];
	let period = known.find(({ start, end }) => instant >= start && instant < end);
	if (period === undefined) {
		period = findPeriod(instant, timeZone);
		periods.set(timeZone, [...known, period]);
	}
	return period.offset;
}

/**
 * The instant at which the clocks of a zone show a time; that time is given as if it were UTC.
 * Where clocks go back the earlier instant is meant; a time that clocks skip moves on by the gap.
 */
export function toInstant(wallTime: number, timeZone: string): number {
	const before = offsetAt(wallTime - day, timeZone);
	const after = offsetAt(wallTime + day, timeZone);
	if (before === after) return wallTime - before;
	const local = Temporal.PlainDateTime.from(new Date(wallTime).toISOString().slice(0, 19));
	return local.toZonedDateTime(timeZone).epochMilliseconds;
}

const day = 86_400_000;

/** A site's thousands of dates fall into few periods between two clock changes. */
const periods = new Map<string, OffsetPeriod[]>();

function findPeriod(instant: number, timeZone: string): OffsetPeriod {
	const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
	// "previous" is strictly before, and a period includes its own beginning.
	const start = zoned.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
	const end = zoned.getTimeZoneTransition('next');
	return {
		start: start?.epochMilliseconds ?? -Infinity,
		end: end?.epochMilliseconds ?? Infinity,
		offset: Math.round(zoned.offsetNanoseconds / 60e9) * 60_000,
	};
}

interface OffsetPeriod {
	start: number;
	end: number;
	offset: number;
}
