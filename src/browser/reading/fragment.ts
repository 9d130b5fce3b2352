/** The place on this page that a link's `#fragment` names. */
export function targetOf(link: HTMLAnchorElement): HTMLElement | null {
	const name = link.hash.slice(1);
	return document.getElementById(name) ?? document.getElementById(decode(name));
}

/** A heading such as 「100%」 gives a fragment that is no valid encoding. */
function decode(name: string): string {
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}
