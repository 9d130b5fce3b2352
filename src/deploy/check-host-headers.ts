import { diagnose, type Diagnostic } from '../model/diagnostic.ts';
import type { Site } from '../model/site.ts';
import type { Deployment } from './check-deployment.ts';
import { filesOf } from './deploy-files.ts';
import { headerRules } from './header-rules.ts';
import { checkHeadersDialect } from './headers-dialect.ts';
import { headersFor, parseHeadersFile } from './headers-file.ts';
import type { HostLimits } from './limits.ts';

/** Whether a host will send the site's headers: that their file is there, that it reads all of it, that none lacks. */
export function checkHostHeaders(deployment: Deployment, limits: HostLimits, site: Site): Diagnostic[] {
	const { name: target, setting } = limits;
	if (setting === 'github-pages') return checkPolicyOfPage(deployment, limits, site);
	const missing = filesOf(setting)
		.map((path) => path.slice(1))
		.filter((path) => !deployment.files.some((file) => file.path === path))
		.map((expected) => diagnose('deploy-no-headers', { file: expected }, { target, expected, setting }));
	const text = deployment.texts.get('_headers');
	const readsHeadersFile = setting === 'cloudflare' || setting === 'netlify';
	return !readsHeadersFile || text === undefined ? missing : [...missing, ...checkHeadersFile(text, limits, site)];
}

function checkHeadersFile(text: string, host: HostLimits, site: Site): Diagnostic[] {
	const file = '_headers';
	const { name: target, headers: { rules: limit, lineCharacters } = { rules: Infinity, lineCharacters: Infinity } } =
		host;
	const { blocks, tooLong } = parseHeadersFile(text, lineCharacters);
	const found = tooLong.map(({ line, characters, header }) => {
		const params = { header, characters, target, limit: lineCharacters };
		return diagnose('deploy-header-line', { file, start: { line, column: 1 } }, params);
	});
	const beyond = blocks[limit];
	if (beyond !== undefined) {
		const start = { line: beyond.line, column: 1 };
		found.push(diagnose('deploy-header-rules', { file, start }, { count: blocks.length, target, limit }));
	}
	const sent = headersFor(`${encodeURI(site.base)}/`, blocks);
	const missing = generalHeaderNames(site).filter((header) => !sent.has(header.toLowerCase()));
	return [
		...found,
		...checkHeadersDialect(blocks, host),
		...missing.map((header) => diagnose('deploy-header-missing', { file }, { header })),
	];
}

function checkPolicyOfPage({ texts }: Deployment, { name: target, setting }: HostLimits, site: Site): Diagnostic[] {
	const file = 'index.html';
	const hasPolicy = texts.get(file)?.includes('<meta http-equiv="Content-Security-Policy"') === true;
	const headers = generalHeaderNames(site)
		.filter((name) => name !== 'Content-Security-Policy' && name !== 'Referrer-Policy')
		.join(', ');
	return [
		...(hasPolicy ? [] : [diagnose('deploy-no-policy', { file }, { target, setting })]),
		diagnose('deploy-headers-lost', { file: '.' }, { target, headers: `${headers}, frame-ancestors` }),
	];
}

/** The headers of every page. */
function generalHeaderNames(site: Site): string[] {
	return Object.keys(headerRules(site, { feedNames: [], imageExtensions: [] })[0]!.headers);
}
