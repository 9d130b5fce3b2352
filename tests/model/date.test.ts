import { describe, expect, test } from 'vitest';
import { formatInstant, parseJekyllDate, splitPostFileName } from '../../src/model/date.ts';

const plain = (text: string, timeZone = 'Asia/Tokyo') => parseJekyllDate({ text, quoted: false }, timeZone);
const quoted = (text: string, timeZone = 'Asia/Tokyo') => parseJekyllDate({ text, quoted: true }, timeZone);

describe('a date as Jekyll reads it, in Tokyo', () => {
	test.each([
		['2025-10-03 22:01:36 +0000', '2025-10-04T07:01:36+09:00'],
		['2025-10-03T22:01:36Z', '2025-10-04T07:01:36+09:00'],
		['2025-10-03 22:01:36 +0900', '2025-10-03T22:01:36+09:00'],
		['2025-10-03T22:01:36+09:00', '2025-10-03T22:01:36+09:00'],
		['2025-10-03 22:01:36 +9', '2025-10-03T22:01:36+09:00'],
		['2025-10-03 22:01:36 -0330', '2025-10-04T10:31:36+09:00'],
		['2025-10-03 22:01:36 JST', '2025-10-03T22:01:36+09:00'],
		['2025-10-03 22:01:36 UTC', '2025-10-04T07:01:36+09:00'],
		['2025-10-03 22:01:36 GMT', '2025-10-04T07:01:36+09:00'],
	])('%s has a zone', (text, expected) => expect([plain(text), quoted(text)]).toEqual([expected, expected]));

	test.each([
		['2025-10-03 22:01:36', '2025-10-04T07:01:36+09:00', '2025-10-03T22:01:36+09:00'],
		['2025-10-03T22:01:36', '2025-10-04T07:01:36+09:00', '2025-10-03T22:01:36+09:00'],
		['2025-1-3 2:01:36', '2025-01-03T11:01:36+09:00', '2025-01-03T02:01:36+09:00'],
	])('%s without zone is UTC as a YAML timestamp, local in quotes', (text, asTimestamp, asText) => {
		expect([plain(text), quoted(text)]).toEqual([asTimestamp, asText]);
	});

	test.each([
		['2025-10-03 22:01', '2025-10-03T22:01:00+09:00'],
		['2025/10/07 23:30', '2025-10-07T23:30:00+09:00'],
		['2025/10/07 23:30:15', '2025-10-07T23:30:15+09:00'],
		['2025-10-05', '2025-10-05T00:00:00+09:00'],
		['2025-10-3', '2025-10-03T00:00:00+09:00'],
		['2025/10/07', '2025-10-07T00:00:00+09:00'],
		['2025.10.07', '2025-10-07T00:00:00+09:00'],
		['20251009', '2025-10-09T00:00:00+09:00'],
		['R7.10.09', '2025-10-09T00:00:00+09:00'],
		['R7.10.09 10:30', '2025-10-09T10:30:00+09:00'],
		['h31.4.30', '2019-04-30T00:00:00+09:00'],
		['S64.1.7', '1989-01-07T00:00:00+09:00'],
		['25-1-3', '2025-01-03T00:00:00+09:00'],
		['69-1-1', '1969-01-01T00:00:00+09:00'],
		['2025-10-05 +0000', '2025-10-05T00:00:00+09:00'],
		['  2025-10-05  ', '2025-10-05T00:00:00+09:00'],
	])('%s is local time', (text, expected) => expect([plain(text), quoted(text)]).toEqual([expected, expected]));

	test('drops fractions of a second before the day is decided', () => {
		expect(plain('2025-10-03 14:59:59.999 +0000')).toBe('2025-10-03T23:59:59+09:00');
		expect(plain('2025-10-03 15:00:00 +0000')).toBe('2025-10-04T00:00:00+09:00');
	});

	test('24:00 and a leap second are the next moment', () => {
		expect(quoted('2025-12-31 24:00')).toBe('2026-01-01T00:00:00+09:00');
		expect(quoted('2025-12-31 23:59:60')).toBe('2026-01-01T00:00:00+09:00');
	});
});

describe('refused dates', () => {
	test.each([
		'2026-13-45',
		// Jekyll makes 2 March of it.
		'2025-02-30',
		'2025-02-29',
		'2025-00-10',
		'2025年10月9日',
		'2025-10-03 25:01:36',
		'2025-10-03 24:01',
		'2025-10-03 22:60',
		'2025-10-03 22:01:61',
		'2025-10',
		'125-1-3',
		'0999-12-31',
		'12025-10-03',
		'9999-12-31 23:00:00 +0000',
		'R0.1.1',
		'2025-10/03',
		'202510091',
		'10:00',
		'today',
		'',
		'2025-10-03 #',
	])('%s is no date', (text) => expect(plain(text)).toEqual({ rule: 'date-invalid' }));

	test.each([
		'2026-03-29 02:30 Europe/Paris',
		'2025-10-03 22:01:36 EST',
		'2025-10-03 22:01:36 +1500',
		'2025-10-03 22:01:36 +0960',
		'2025-10-03 日本時間',
	])('%s has no zone we take', (text) => expect(plain(text)).toEqual({ rule: 'date-zone' }));
});

describe('other zones', () => {
	test('the offset is that of the day, not of the site', () => {
		expect(quoted('2025-07-01', 'America/New_York')).toBe('2025-07-01T00:00:00-04:00');
		expect(quoted('2025-12-01', 'America/New_York')).toBe('2025-12-01T00:00:00-05:00');
		expect(quoted('2025-12-01', 'Asia/Kolkata')).toBe('2025-12-01T00:00:00+05:30');
		expect(quoted('2025-12-01', 'UTC')).toBe('2025-12-01T00:00:00+00:00');
	});

	test('a time that clocks skip moves on; a time shown twice is the first', () => {
		expect(quoted('2026-03-29 02:30', 'Europe/Paris')).toBe('2026-03-29T03:30:00+02:00');
		expect(quoted('2026-10-25 02:30', 'Europe/Paris')).toBe('2026-10-25T02:30:00+02:00');
	});

	test('the moment of a change has the new offset, and the one before it the old', () => {
		const change = Date.UTC(2026, 2, 29, 1);
		expect(formatInstant(change - 1000, 'Europe/Paris')).toBe('2026-03-29T01:59:59+01:00');
		expect(formatInstant(change, 'Europe/Paris')).toBe('2026-03-29T03:00:00+02:00');
	});

	test('agrees with Intl at every change of a century', () => {
		for (const zone of ['Asia/Tokyo', 'Europe/Berlin', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Pacific/Apia']) {
			for (let instant = Date.UTC(1950, 0, 1); instant < Date.UTC(2050, 0, 1); instant += 86_400_000 * 9.37) {
				const whole = Math.floor(instant / 1000) * 1000;
				expect(formatInstant(whole, zone)!.slice(0, 19)).toBe(shown(whole, zone).replace(' ', 'T'));
			}
		}
	});
});

test('a file name gives a date and a slug, or nothing', () => {
	expect(
		[
			'2025-10-03-a-b.md',
			'25-1-3-x.md',
			'2025-10-3-..md',
			'2025-10-03-dots....md',
			'2025-10-03-.md',
			'2025-10-03.md',
			'x.md',
		].map(splitPostFileName),
	).toEqual([
		{ date: '2025-10-03', slug: 'a-b' },
		{ date: '25-1-3', slug: 'x' },
		{ date: '2025-10-3', slug: '' },
		{ date: '2025-10-03', slug: 'dots' },
		{ date: '2025-10-03', slug: '' },
		null,
		null,
	]);
});

function shown(instant: number, timeZone: string): string {
	return new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(instant);
}
