import { diagnose, type Diagnostic } from '../model/diagnostic.ts';
import type { Site } from '../model/site.ts';
import { externalServices } from './external-services.ts';

/**
 * What services of other hosts cost of the score that the MDN HTTP Observatory gives, whose bonuses are for forms that
 * are sent to the site itself and for scripts that all carry an `integrity`.
 *
 * @see https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring
 */
export function observatoryCosts(site: Site): Diagnostic[] {
	return externalServices(site, []).flatMap(({ kind, name, origins }) => {
		const points = kind === 'newsletter' ? formPoints : site.analytics?.integrity === undefined ? scriptPoints : 0;
		const params = { service: name, host: new URL(origins[0]!).host, points };
		return points === 0 ? [] : [diagnose('deploy-score', { file: 'site.yaml' }, params)];
	});
}

/** The difference between `default-src 'none'` with and without `form-action 'self'`. */
const formPoints = 5;
/** The bonus for `integrity` on all scripts, and the penalty for a foreign script without. */
const scriptPoints = 10;
