import { compareDiagnostics, diagnose, type Diagnostic } from '../model/diagnostic.ts';
import type { Site } from '../model/site.ts';
import { checkHostHeaders } from './check-host-headers.ts';
import { type CheckedHost, type HostLimits, hostLimits } from './limits.ts';
import { observatoryCosts } from './observatory-costs.ts';

/** A built site as it lies on the disk. */
export interface Deployment {
	/** Paths below the output folder without a leading `/`. */
	files: readonly { path: string; bytes: number }[];
	/** Texts of the files that configure hosts, and of the home page, as far as they are there. */
	texts: ReadonlyMap<string, string>;
}

/** Files of a deployment whose texts are looked at. */
export const configurationFiles = ['_headers', '_redirects', 'index.html'] as const;

/** A part of a limit from which on a warning is due. */
const nearlyFull = 0.9;

/** Everything that a host would refuse or silently leave out, and what the site's settings cost. */
export function checkDeployment(host: CheckedHost, deployment: Deployment, site: Site): Diagnostic[] {
	const limits = hostLimits[host];
	return [
		...checkFiles(deployment, limits),
		...checkHostHeaders(deployment, limits, site),
		...checkRedirects(deployment, limits),
		...observatoryCosts(site),
	].sort(compareDiagnostics);
}

function checkFiles({ files }: Deployment, limits: HostLimits): Diagnostic[] {
	const target = limits.name;
	const { files: count, fileBytes, totalBytes, pathBytes } = limits;
	const found: Diagnostic[] = [];
	if (count !== undefined && files.length > nearlyFull * count) {
		const rule = files.length > count ? 'deploy-files' : 'deploy-nearly-full';
		found.push(diagnose(rule, { file: '.' }, { count: files.length, target, limit: count }));
	}
	const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
	if (totalBytes !== undefined && total > totalBytes) {
		found.push(diagnose('deploy-total-size', { file: '.' }, { bytes: total, target, limit: totalBytes }));
	}
	for (const { path, bytes } of files) {
		const length = new TextEncoder().encode(path).length;
		const isFunction = limits.functionBytes !== undefined && path.startsWith('_deploy/cloudfront-');
		const most = isFunction ? limits.functionBytes : fileBytes;
		if (most !== undefined && bytes > most) {
			found.push(diagnose('deploy-file-size', { file: path }, { bytes, target, limit: most }));
		}
		if (pathBytes !== undefined && length > pathBytes) {
			found.push(diagnose('deploy-path', { file: path }, { bytes: length, target, limit: pathBytes }));
		}
	}
	return found;
}

function checkRedirects({ texts }: Deployment, { name: target, redirects }: HostLimits): Diagnostic[] {
	const text = texts.get('_redirects');
	if (text === undefined || redirects === undefined) return [];
	const file = '_redirects';
	const lines = text
		.split('\n')
		.map((line, index) => ({ text: line.trim(), start: { line: index + 1, column: 1 } }))
		.filter((line) => line.text !== '' && !line.text.startsWith('#'));
	const isDynamic = (line: string) => /\*|\/:/u.test(line.split(/\s+/u)[0]!);
	const found = lines
		.filter((line) => line.text.length > redirects.lineCharacters)
		.map(({ text: { length: characters }, start }) =>
			diagnose('deploy-redirect-line', { file, start }, { characters, target, limit: redirects.lineCharacters }),
		);
	const dynamic = lines.filter((line) => isDynamic(line.text));
	const groups = [
		{ group: dynamic, limit: redirects.dynamic },
		{ group: lines.filter((line) => !isDynamic(line.text)), limit: redirects.static },
	];
	for (const { group, limit } of groups) {
		const first = group[limit];
		if (first === undefined) continue;
		found.push(diagnose('deploy-redirects', { file, start: first.start }, { count: group.length, target, limit }));
	}
	return found;
}
