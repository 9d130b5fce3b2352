/**
 * E-mail addresses in running text, as GFM's "extended email autolink", but only in ASCII, so that Japanese around an
 * address is not taken into it.
 */
export function findEmails(text: string): { start: number; address: string }[] {
	return Array.from(text.matchAll(emailPattern), (match) => ({ start: match.index, address: match[0] }));
}

const emailPattern =
	/(?<![A-Za-z0-9.+_/@-])[A-Za-z0-9.+_-]+@[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\.[A-Za-z]{2,}(?![A-Za-z0-9_-])/gu;
