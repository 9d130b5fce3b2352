import * as fc from 'fast-check';

/** Runs that come out the same every time. */
export const propertyRuns = { seed: 20_260_512, numRuns: 300 };

/** Text made to break whatever does not escape it, mixed with ordinary text. */
export const hostileText: fc.Arbitrary<string> = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				']]></x>',
				']]>',
				'<![CDATA[',
				'</script><ScRiPt>alert(1)</sCrIpT>',
				'<!--',
				'-->',
				'&amp;',
				'&amp;lt;',
				'&apos;',
				'&#x41;',
				'&nbsp;',
				'&',
				'<b>',
				'"',
				"'",
				'\u0000',
				'\u000b',
				'\u001b[31m',
				'\u0085',
				'\ud800',
				'\udc00',
				'\ufffe',
				'\uffff',
				'\ufdd0',
				'\ufdd1',
				'\ufdd2',
				'\r\n',
				'\r',
				'\n',
				'\t',
				'\u2028',
				'\u2029',
				'\u3000',
				'  ',
				'🏳️‍🌈',
				'👨‍👩‍👧',
				'が',
				'𠮷',
				'__proto__',
				'[x](javascript:alert(1))',
				'](',
				'# ',
				'* ',
			),
			fc.string({ unit: 'grapheme', maxLength: 6 }),
			fc.string({ unit: 'binary', maxLength: 6 }),
		),
		{ maxLength: 8 },
	)
	.map((parts) => parts.join(''));

/** Hostile text with something to see in it. */
export const hostileTitle: fc.Arbitrary<string> = hostileText.map((text) => `題${text}名`);

/** What is left of a text in a document: XML 1.0's characters without control characters and noncharacters. */
export function allowedText(text: string): string {
	return Array.from(text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'))
		.filter((character) => {
			const codePoint = character.codePointAt(0) ?? 0;
			if (codePoint < 0x20) return character === '\t' || character === '\n';
			return !(
				(codePoint >= 0x7f && codePoint <= 0x9f) ||
				(codePoint >= 0xd800 && codePoint <= 0xdfff) ||
				(codePoint >= 0xfdd0 && codePoint <= 0xfdef) ||
				codePoint === 0xfffe ||
				codePoint === 0xffff
			);
		})
		.join('');
}

/** What is left of it on one line. */
export function allowedLine(text: string): string {
	return allowedText(text)
		.split(/[\t\n\u2028\u2029 ]/u)
		.filter((part) => part !== '')
		.join(' ')
		.trim();
}
