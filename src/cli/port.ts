import type { Language } from '../model/diagnostic.ts';
import { UsageError } from './command.ts';
import { say } from './messages.ts';

/** Port of `--port`, or the usual one. 0 takes any free port. */
export function parsePort(value: string | undefined, language: Language): number {
	if (value === undefined) return 4321;
	const port = Number(value);
	if (!/^\d+$/.test(value) || port > 65_535) throw new UsageError(say(language, 'usage.port', { value }));
	return port;
}
