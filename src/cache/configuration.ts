import { diagnose, type Diagnostic } from '../model/diagnostic.ts';
import { type Environment, isUntrustedBuild } from './untrusted-build.ts';
import { readRemoteAddress, type RemoteAddress, type SettingProblem } from './remote-address.ts';

/** What the environment says about the cache that several machines share. */
export interface CacheConfiguration {
	/** Null where there is none, or none that can be used. */
	remote: RemoteConfiguration | null;
	/** Warnings: a wrong setting costs time, never a build. */
	diagnostics: Diagnostic[];
}

export interface RemoteConfiguration extends RemoteAddress {
	/** The secret that entries are authenticated with. */
	key: string;
	mode: 'read' | 'read-write';
}

/** Shorter secrets can be found by trying. */
const minKeyCharacters = 32;

/**
 * Reads the shared cache's settings:
 *
 * - `KAWARABAN_CACHE_URL`: where it is (see `readRemoteAddress`, which also reads the credentials);
 * - `KAWARABAN_CACHE_KEY`: secret of at least 32 characters that authenticates the entries;
 * - `KAWARABAN_CACHE_MODE`: `read-write` (default), `read` or `off`. Builds of pull requests never
 *   write, whatever it says.
 */
export function readCacheConfiguration(environment: Environment): CacheConfiguration {
	const { KAWARABAN_CACHE_URL: url = '', KAWARABAN_CACHE_KEY: key = '', KAWARABAN_CACHE_MODE: mode = '' } = environment;
	if (url === '' || mode === 'off') return { remote: null, diagnostics: [] };

	const isUntrusted = isUntrustedBuild(environment);
	const address = readRemoteAddress(url, environment);
	const problems: SettingProblem[] = 'problems' in address ? [...address.problems] : [];
	if (key.length < minKeyCharacters) {
		const expected = { ja: `${minKeyCharacters}文字以上`, en: `${minKeyCharacters} characters or more` };
		problems.push({ name: 'KAWARABAN_CACHE_KEY', expected, isAbsent: key === '' });
	}
	if (!['', 'read', 'read-write'].includes(mode)) {
		const expected = { ja: 'read-write・read・off', en: 'read-write, read, off' };
		problems.push({ name: 'KAWARABAN_CACHE_MODE', expected, isAbsent: false });
	}
	if ('problems' in address || problems.length > 0) {
		const reported = problems.filter(({ isAbsent }) => !(isAbsent && isUntrusted));
		return { remote: null, diagnostics: reported.map(describeProblem) };
	}
	return {
		remote: { ...address, key, mode: mode === 'read' || isUntrusted ? 'read' : 'read-write' },
		diagnostics: [],
	};
}

function describeProblem({ name, expected }: SettingProblem): Diagnostic {
	return diagnose('cache-setting', { file: name }, { name, expected: expected.ja, expected_en: expected.en });
}
