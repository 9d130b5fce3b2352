import { diagnose, type Diagnostic } from '../../../model/diagnostic.ts';
import { SiteSchema } from '../../../model/site.ts';
import type { PlannedFile } from './import-plan.ts';

/**
 * `content` of site.yaml for a site whose texts show images of other hosts; undefined for any other. The engine
 * loads images from the hosts that site.yaml names only, and readers of the old site saw them all.
 */
export function contentSettings(
	files: readonly PlannedFile[],
	origin: string,
	report: (diagnostic: Diagnostic) => void,
): { image_hosts: { host: string }[] } | undefined {
	const counts = new Map<string, number>();
	for (const { path, content } of files) {
		if (!path.startsWith('content/') || !('text' in content)) continue;
		for (const address of imageAddresses(content.text)) {
			const url = URL.parse(address, origin);
			if (url === null || url.origin === origin || !/^https?:$/u.test(url.protocol)) continue;
			counts.set(url.host, (counts.get(url.host) ?? 0) + 1);
		}
	}
	const hosts = [...counts]
		.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
		.filter(([host]) => SiteSchema.shape.content.safeParse({ image_hosts: [{ host }] }).success)
		.slice(0, maxHosts);
	if (hosts.length === 0) return undefined;
	for (const [host, count] of hosts) report(diagnose('import-image-host', { file: 'site.yaml' }, { host, count }));
	return { image_hosts: hosts.map(([host]) => ({ host })) };
}

/** Each host is part of the headers of every page, which have a limit. */
const maxHosts = 30;

/** Addresses of images in Markdown, in link definitions and in HTML. */
function* imageAddresses(text: string): Generator<string> {
	const definitions = new Map<string, string>();
	for (const [, name, address] of text.matchAll(/^ {0,3}\[([^\]\n]{1,200})\]:[ \t]*<?([^\s>]+)/gmu)) {
		definitions.set(name!.toLowerCase(), address!);
	}
	for (const [, alt, inline, name] of text.matchAll(
		/!\[([^\]\n]{0,500})\](?:\(\s*<?([^\s)>]+)|\[([^\]\n]{0,200})\])/gu,
	)) {
		const address = inline ?? definitions.get((name === '' ? alt! : name!).toLowerCase());
		if (address !== undefined) yield address;
	}
	for (const [, double, single] of text.matchAll(/<img\b[^>]{0,2000}?\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)')/giu)) {
		yield (double ?? single)!.trim();
	}
}
