import type { DeployTarget } from '../model/deploy-targets.ts';
import type { Site } from '../model/site.ts';
import { cloudFrontRequest, cloudFrontResponse } from './cloudfront.ts';
import { type HeaderContext, headerRules } from './header-rules.ts';
import { headersFile } from './headers-file.ts';
import { nginxHttp, nginxServer, type Redirect } from './nginx.ts';
import { speculationRules, speculationRulesFile } from './speculation-rules.ts';

/** Files that tell a host how to serve the site, by the targets that need them. */
const filesOfTarget = {
	cloudflare: ['/_headers', speculationRulesFile],
	netlify: ['/_headers', speculationRulesFile],
	'github-pages': ['/.nojekyll'],
	s3: ['/_deploy/cloudfront-request.js', '/_deploy/cloudfront-response.js', speculationRulesFile],
	nginx: ['/_deploy/nginx-http.conf', '/_deploy/nginx-server.conf', speculationRulesFile],
} as const satisfies Record<DeployTarget, readonly string[]>;

export type DeployFile = (typeof filesOfTarget)[DeployTarget][number];

/** What of a site, beside its settings, decides these files. */
export interface DeployContext extends HeaderContext {
	redirects: readonly Redirect[];
	/** Whether some pages have addresses without slash and extension. */
	hasBareUrls: boolean;
}

/** The files that a target reads, below the output folder. */
export function filesOf(target: DeployTarget): readonly DeployFile[] {
	return filesOfTarget[target];
}

/** All files that a site's targets need, each once. */
export function deployFiles({ deploy }: Site): DeployFile[] {
	return [...new Set(deploy.targets.flatMap((target) => filesOf(target)))];
}

export function deployText(file: DeployFile, site: Site, context: DeployContext): string {
	const rules = headerRules(site, context);
	switch (file) {
		case '/_headers':
			return headersFile(rules, site.deploy.targets.includes('netlify') ? 'netlify' : 'cloudflare');
		case '/speculation-rules.json':
			return speculationRules(site);
		case '/.nojekyll':
			return '';
		case '/_deploy/cloudfront-request.js':
			return cloudFrontRequest(context.hasBareUrls);
		case '/_deploy/cloudfront-response.js':
			return cloudFrontResponse(rules);
		case '/_deploy/nginx-http.conf':
			return nginxHttp(rules);
		case '/_deploy/nginx-server.conf':
			return nginxServer(rules, context.redirects, site.base);
	}
}
