/** Whether an address leads to one of the hosts whose links earn money, or to a host below one of them. */
export function isAffiliateLink(href: string, hosts: readonly string[]): boolean {
	const host = URL.parse(href.startsWith('//') ? `https:${href}` : href)?.hostname;
	return host !== undefined && hosts.some((known) => host === known || host.endsWith(`.${known}`));
}

/** An address whose characters were percent-encoded twice (`%25E6%259C%25AC`), encoded once. */
export function decodeTwiceEncoded(href: string): string {
	return href.replace(/%25(?=[0-9a-f]{2})/giu, '%');
}
