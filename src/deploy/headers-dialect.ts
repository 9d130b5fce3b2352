import { diagnose, type Diagnostic } from '../model/diagnostic.ts';
import { type HeadersBlock, headersFor } from './headers-file.ts';
import type { HostLimits } from './limits.ts';

/**
 * Reports what in a `_headers` file is meant for the other host that reads one. Netlify knows no detaching and no
 * addresses with a host, and lets the later of two rules win; Cloudflare sends the values of both, joined.
 *
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 * @see https://docs.netlify.com/manage/routing/headers/
 */
export function checkHeadersDialect(blocks: readonly HeadersBlock[], host: HostLimits): Diagnostic[] {
	if (host.setting === 'netlify') return cloudflareLines(blocks, host);
	if (host.setting === 'cloudflare') return joinedValues(blocks, host);
	return [];
}

function cloudflareLines(blocks: readonly HeadersBlock[], { name: target, setting }: HostLimits): Diagnostic[] {
	const found = blocks.flatMap(({ pattern, line, headers }) => [
		...(pattern.startsWith('/') ? [] : [{ written: pattern, line }]),
		...headers.filter(({ value }) => value === null).map(({ name, line: at }) => ({ written: `! ${name}`, line: at })),
	]);
	return found.map(({ written, line }) =>
		diagnose('deploy-headers-dialect', { file, start: { line, column: 1 } }, { written, target, setting }),
	);
}

/** Tries each rule with a path that it covers. A pair of rules is reported once, whichever path shows it. */
function joinedValues(blocks: readonly HeadersBlock[], { name: target, setting }: HostLimits): Diagnostic[] {
	const found = new Map<number, Diagnostic>();
	for (const { pattern } of blocks) {
		const path = pattern.replace(/^https:\/\/[^/]+/u, '').replace('*', 'x');
		for (const [index, { headers }] of blocks.entries()) {
			const before = headersFor(path, blocks.slice(0, index));
			if (before.size === 0 || headersFor(path, [blocks[index]!]).size === 0) continue;
			for (const { name: header, value, line } of headers) {
				const first = before.get(header.toLowerCase());
				if (value === null) before.delete(header.toLowerCase());
				if (value === null || first === undefined || !singleValued.has(header.toLowerCase())) continue;
				const params = { header, values: `${first}, ${value}`, target, setting };
				found.set(line, diagnose('deploy-header-joined', { file, start: { line, column: 1 } }, params));
			}
		}
	}
	return [...found.values()];
}

const file = '_headers';

/** Headers that are void with two values joined by a comma; others are lists, or read value by value. */
const singleValued = new Set([
	'access-control-allow-credentials',
	'access-control-allow-origin',
	'content-type',
	'cross-origin-embedder-policy',
	'cross-origin-opener-policy',
	'cross-origin-resource-policy',
	'origin-agent-cluster',
	'strict-transport-security',
	'x-content-type-options',
	'x-frame-options',
]);
