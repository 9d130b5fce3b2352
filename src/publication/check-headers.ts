import { headerRules } from '../deploy/header-rules.ts';
import { headersFileLimits } from '../deploy/headers-file.ts';
import { diagnose, type Diagnostic } from '../model/diagnostic.ts';
import { deployContext } from './deploy-context.ts';
import type { Publication } from './publication.ts';

/** Reports headers that Cloudflare would leave out: a policy that is too long would be none at all. */
export function checkHeaders(publication: Publication, report: (diagnostic: Diagnostic) => void): void {
	const { site } = publication;
	if (!site.deploy.targets.includes('cloudflare')) return;
	const rules = headerRules(site, deployContext(publication));
	const place = { file: 'site.yaml' };
	const target = 'Cloudflare';
	for (const [header, value] of rules.flatMap(({ headers }) => Object.entries(headers))) {
		const characters = `${header}: ${value}`.length;
		const limit = headersFileLimits.lineCharacters;
		if (characters > limit) report(diagnose('deploy-header-line', place, { header, characters, target, limit }));
	}
	const limit = headersFileLimits.rules;
	if (rules.length > limit) {
		report(diagnose('deploy-header-rules', place, { count: rules.length, target, limit }));
	}
}
