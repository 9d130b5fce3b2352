import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type { Code, Construct, Effects, Extension, State, Tokenizer } from 'micromark-util-types';
import { code } from './character-codes.ts';

/**
 * Bare `https://…`, `http://…` and `www.…` become links, as in GFM, but such a link ends at the first character that
 * may not stand in a URL (RFC 3986). GFM goes on to the next white space and swallows `。次の文` in Japanese.
 */
export function bareUrl(): Extension {
	const http: Construct = {
		name: 'bareUrlHttp',
		previous: isHttpStart,
		tokenize: tokenizer(['http://', 'https://'], isHttpStart),
	};
	const www: Construct = { name: 'bareUrlWww', previous: isWwwStart, tokenize: tokenizer(['www.'], isWwwStart) };
	return {
		text: { [code.lowerH]: http, [code.upperH]: http, [code.lowerW]: www, [code.upperW]: www },
	};
}

/** Turns the construct into a `link`. */
export function bareUrlFromMarkdown(): FromMarkdownExtension {
	return {
		enter: {
			bareUrl(token) {
				const value = this.sliceSerialize(token);
				const url = /^www/iu.test(value) ? `http://${value}` : value;
				this.enter({ type: 'link', title: null, url, children: [] }, token);
				this.enter({ type: 'text', value }, token);
				this.exit(token);
			},
		},
		exit: {
			bareUrl(token) {
				this.exit(token);
			},
		},
	};
}

/** The first character after the prefix must be a letter or a digit, so `https://…` alone stays text. */
function tokenizer(prefixes: readonly string[], mayStartAfter: (previous: Code) => boolean): Tokenizer {
	return function (effects, ok, nok) {
		const mayStart = mayStartAfter(this.previous);
		let prefix = '';
		let openParentheses = 0;
		let openBrackets = 0;
		/** Punctuation already known to be followed by more of the URL: asked once, so a long run stays linear. */
		let knownInside = 0;

		return (character) => {
			if (!mayStart) return nok(character);
			effects.enter('bareUrl');
			return inPrefix(character);
		};

		function inPrefix(character: Code): State | undefined {
			if (prefixes.includes(prefix)) return isAsciiAlphanumeric(character) ? inside(character) : nok(character);
			prefix += character === null || character < 0 ? ' ' : String.fromCharCode(character).toLowerCase();
			if (!prefixes.some((candidate) => candidate.startsWith(prefix))) return nok(character);
			effects.consume(character);
			return inPrefix;
		}

		function inside(character: Code): State | undefined {
			if (!isUrlCharacter(character)) return end(character);
			if (isPaired(character)) return consume(character);
			if (character === code.rightBracket) return end(character);
			if (!isPunctuation(character)) return consume(character);
			if (knownInside === 0) return effects.check({ partial: true, tokenize: tokenizeTrail }, end, consume)(character);
			knownInside--;
			return consume(character);
		}

		function consume(character: Code): State {
			effects.consume(character);
			return inside;
		}

		function end(character: Code): State | undefined {
			effects.exit('bareUrl');
			return ok(character);
		}

		/** Brackets belong to the URL in pairs: `（https://a.jp/b_(c)）`. */
		function isPaired(character: Code): boolean {
			if (character === code.leftParenthesis) return ++openParentheses > 0;
			if (character === code.leftBracket) return ++openBrackets > 0;
			if (character === code.rightParenthesis && openParentheses > 0) return openParentheses-- > 0;
			return character === code.rightBracket && openBrackets > 0 && openBrackets-- > 0;
		}

		/** Succeeds if nothing but punctuation follows before the URL ends. */
		function tokenizeTrail(trailEffects: Effects, isTrail: State, isInside: State): State {
			let length = 0;
			return next;

			function next(character: Code): State | undefined {
				if (isPunctuation(character)) {
					length++;
					trailEffects.consume(character);
					return next;
				}
				if (!isUrlCharacter(character) || character === code.rightBracket) return isTrail(character);
				knownInside = length - 1;
				return isInside(character);
			}
		}
	};
}

/** The unreserved and reserved characters of RFC 3986, and `%`. */
const urlCharacters = asciiSet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%");
/** What ends a sentence or closes emphasis rather than a URL (GFM, "extended autolink path validation"). */
const punctuation = asciiSet("!'),.:;?*_~");
const alphanumerics = asciiSet('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789');

function isUrlCharacter(character: Code): boolean {
	return character !== null && urlCharacters[character] === true;
}

function isPunctuation(character: Code): boolean {
	return character !== null && punctuation[character] === true;
}

function isAsciiAlphanumeric(character: Code): boolean {
	return character !== null && alphanumerics[character] === true;
}

function asciiSet(characters: string): boolean[] {
	return Array.from({ length: 128 }, (_, character) => characters.includes(String.fromCharCode(character)));
}

/** Not inside a word: `xhttps://` is no URL. */
function isHttpStart(previous: Code): boolean {
	return !isAsciiAlphanumeric(previous);
}

/** As GFM, and after Japanese, which puts no space before a word. */
function isWwwStart(previous: Code): boolean {
	return previous === null || previous < 33 || previous > 127 || '(*_[]~'.includes(String.fromCharCode(previous));
}

declare module 'micromark-util-types' {
	interface TokenTypeMap {
		bareUrl: 'bareUrl';
	}
}
