/**
 * Jekyll's `Utils.slugify` and `Utils.titleize_slug` (jekyll/lib/jekyll/utils.rb, 4.3), character
 * class for character class.
 */

export type SlugMode = 'raw' | 'default' | 'pretty' | 'ascii' | 'latin';

export interface SlugOptions {
	mode?: SlugMode;
	/** Keeps upper case. */
	cased?: boolean;
}

/** Every run of characters outside the mode's class becomes `-`; one leading and one trailing `-` go. */
export function slugify(text: string, { mode = 'default', cased = false }: SlugOptions = {}): string {
	const slug = (mode === 'latin' ? transliterate(text) : text).replace(replaceable[mode], '-').replace(/^-|-$/gu, '');
	return cased ? slug : downcase(slug);
}

/** A title from a file name: `gpt-5x news` → `Gpt 5x news`. */
export function titleizeSlug(slug: string): string {
	return slug.replace(/-+$/u, '').split('-').map(capitalize).join(' ');
}

const replaceable: Record<SlugMode, RegExp> = {
	raw: /\s+/gu,
	default: /[^\p{M}\p{L}\p{Nd}]+/gu,
	pretty: /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu,
	ascii: /[^A-Za-z0-9]+/gu,
	latin: /[^\p{M}\p{L}\p{Nd}]+/gu,
};

/** Letter by letter, as Ruby does it: no final sigma. */
export function downcase(text: string): string {
	return text.replace(/\p{Uppercase}/gu, (letter) => letter.toLowerCase());
}

function capitalize(word: string): string {
	const [first = ''] = word;
	// ß becomes Ss, not SS.
	const [head = '', ...rest] = first.toUpperCase();
	return head + downcase(rest.join('') + word.slice(first.length));
}

/** Letters of Latin-1 and Latin Extended-A that have no decomposition, as the i18n gem writes them. */
const approximations: Record<string, string> = {
	Æ: 'AE',
	æ: 'ae',
	Ð: 'D',
	ð: 'd',
	Ø: 'O',
	ø: 'o',
	Þ: 'Th',
	þ: 'th',
	ß: 'ss',
	'×': 'x',
	Đ: 'D',
	đ: 'd',
	Ħ: 'H',
	ħ: 'h',
	ı: 'i',
	Ĳ: 'IJ',
	ĳ: 'ij',
	ĸ: 'k',
	Ŀ: 'L',
	ŀ: 'l',
	Ł: 'L',
	ł: 'l',
	ŉ: "'n",
	Ŋ: 'NG',
	ŋ: 'ng',
	Œ: 'OE',
	œ: 'oe',
	Ŧ: 'T',
	ŧ: 't',
};

/** `I18n.transliterate` with its default table: Latin letters lose their accents, the rest becomes `?`. */
function transliterate(text: string): string {
	return text.replace(/[^\0-\x7f]/gu, (letter) => {
		const known = approximations[letter];
		if (known !== undefined) return known;
		const [base = ''] = letter.normalize('NFD');
		return letter <= 'ž' && /^[A-Za-z]$/u.test(base) ? base : '?';
	});
}
