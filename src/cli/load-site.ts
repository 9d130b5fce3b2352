import { DiagnosticError, hasErrors } from '../model/diagnostic.ts';
import type { Site } from '../model/site.ts';
import { readSite } from '../sources/site.ts';

/**
 * The settings of a site, for a command that cannot work without them.
 *
 * @throws DiagnosticError where site.yaml is missing or wrong
 */
export async function loadSite(siteDir: string): Promise<Site> {
	const { site, diagnostics } = await readSite(siteDir);
	if (site === null || hasErrors(diagnostics)) throw new DiagnosticError(diagnostics);
	return site;
}
