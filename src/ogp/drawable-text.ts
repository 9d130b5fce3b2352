/**
 * What of a text is set: composed (NFC), without control and invisible characters other than those that
 * choose or join emoji, white space folded to one space, full-width where the writer used that. Half-width
 * katakana, whose sound marks no font can place, become full-width.
 */
export function drawableText(text: string): string {
	return text
		.toWellFormed()
		.normalize('NFC')
		.replace(/[\uff61-\uff9f]+/gu, (halfWidth) => halfWidth.normalize('NFKC'))
		.replace(/\s+/gu, (space) => (space.includes('\u3000') ? '\u3000' : ' '))
		.replace(/[\p{Cc}\u00ad\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu, '')
		.trim();
}
