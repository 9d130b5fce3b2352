import { parseByteSize } from '../cache/byte-size.ts';
import type { Language } from '../model/diagnostic.ts';
import { UsageError } from './command.ts';
import { say } from './messages.ts';

const usualLimit = '2GB';

/** Most that the cache may take on the disk, in bytes: `--cache-size`, else 2 GB. */
export function cacheLimit(named: string | undefined, language: Language): number {
	const bytes = parseByteSize(named ?? usualLimit);
	if (bytes === null) throw new UsageError(say(language, 'usage.cache-size', { value: named ?? usualLimit }));
	return bytes;
}
