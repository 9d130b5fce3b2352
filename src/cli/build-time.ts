import type { Language } from '../model/diagnostic.ts';
import { UsageError } from './command.ts';
import { say } from './messages.ts';
import type { Terminal } from './terminal.ts';

/**
 * The one moment of a build: SOURCE_DATE_EPOCH in seconds since 1970
 * (https://reproducible-builds.org/specs/source-date-epoch/), else now.
 */
export function buildTime(terminal: Terminal, language: Language): Date {
	const seconds = terminal.environment['SOURCE_DATE_EPOCH'] ?? '';
	if (seconds === '') return terminal.now();
	const time = new Date(Number(seconds) * 1000);
	if (!/^\d+$/.test(seconds) || Number.isNaN(time.getTime())) {
		throw new UsageError(say(language, 'usage.build-time', { value: seconds }));
	}
	return time;
}
