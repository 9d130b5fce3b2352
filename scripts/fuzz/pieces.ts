import * as fc from 'fast-check';

/** What means something to the parsers of Markdown and HTML, and what attackers write; `␣` stands for a space within. */
export const markdownPieces = [
	'\n',
	'\n\n',
	' ',
	'    ',
	'\t',
	'\r\n',
	'\0',
	'\uFEFF',
	'👨‍👩‍👧',
	'| a | b |\n|---|:-:|\n| 1 | 2 |\n',
	'[^1]: 注\n',
	'[x]: /y\n',
	...words('> - 1. ## --- === ``` ~~~ ` ** * _ ~~ [ ]( ) ![ < > /> " \' = & &lt; &#106; \\ | { } -␣[␣]␣ :␣定義'),
	...words('{:␣.c} {#i} {漢|かん} {{x}} {%y%} [^1] 用語 。 「 」 漢字 https://a.jp/b www.a.jp a@b.jp [x]'),
	...words('javascript:alert(1) data:text/html,x onclick= style= <!-- --> <?php <![CDATA[ ]]> <script> </script>'),
	...words('<style> </style> <svg> </svg> <math> <iframe␣srcdoc=" <template> <title> <a␣href=" </a> <div> </div>'),
	...words('<details> <summary> </details> <table> <tr> <td> </table> <ul> <li> <p> </p> <b> </b> <select> <textarea>'),
	...words(
		'<plaintext> <form> <input> <button> <ruby> <rt> <pre> <Callout> </Callout> <Chart␣title="x"> </Chart> <Foo/>',
	),
	...words('<span> <h2␣id=a> </h2> </button> <img␣src=x␣onerror=alert(1)> <a␣id=document␣name=x> <base␣href=x>'),
];

/** The same for each reader. */
const pieces = {
	'front-matter': [
		...words('title: tags: [ ] { } , - ? : | > |- >+ & * &a *a ! !! !!str !!js/function <<: --- ... # " \' \\ % @ `'),
		...words(
			'__proto__: constructor: date: 2026-05-12 2026-05-12␣09:00:00␣+0900 0000 .inf .nan 0x1F 1_000 1e9 ~ null yes',
		),
		...words(
			'permalink: slug: image: layout: categories: updated: authors: {path:␣/a.png} description: redirect_from: "\\u202e" "\\0"',
		),
		'\n',
		'\n  ',
		'\n- ',
		'\n---\n',
		'\t',
		' ',
		': ',
		'\r\n',
		'\u2028',
		'\uFEFF',
		'\u0000',
		'題',
		'👨‍👩‍👧',
	],
	markdown: markdownPieces,
	liquid: [
		...words(
			'{% %} {{ }} {%- -%} if unless else elsif endif endunless for endfor in limit: offset: reversed case when endcase',
		),
		...words(
			'assign capture endcapture include a.html ../../etc/passwd include_relative link post_url highlight endhighlight raw endraw',
		),
		...words(
			'comment endcomment cycle increment tablerow endtablerow | append: replace: split: join date: "%Y" relative_url jsonify',
		),
		...words(
			'where_exp: "x" "x␣>␣1" site.title page.title page.url site constructor.constructor __proto__ (1..10) (1..1000000000) == contains',
		),
		' ',
		'\n',
		'"',
		"'",
		'[',
		']',
		'.',
		'x',
		'題',
		'0',
		'-1',
		'nil',
		',',
		':',
		'=',
	],
	svg: [
		...words(
			'<g> </g> <g/> <use␣href="#a"/> <g␣id="a"> <style> </style> <script> </script> <a␣href=" "> <image␣href=" #a javascript: https://x/',
		),
		...words(
			'<!-- --> <![CDATA[ ]]> <?xml-stylesheet ?> <!DOCTYPE [ ]> <!ENTITY &x; &lt; &#106; url( ) url(#a) @import ␣onload=" ␣style=" fill="',
		),
		'"',
		"'",
		'<',
		'>',
		'/',
		' ',
		'\n',
		'\\',
		'u\\72l(',
		'\u0000',
	],
	query: [
		...words(
			'「 」 『 』 " “ ” - － ー * ( ) [ ] \\ ^ $ . + ? { } | OR AND 京都 東京都 生成AI ＡＩ ｶﾞ ガ ㍿ ﷽ 𠮷 A1 2026年 ーーー',
		),
		' ',
		'　',
		'\n',
		'\u0000',
		'\ud800',
		'\u202e',
		'<script>',
		'%',
		'a'.repeat(50),
		'漢'.repeat(50),
	],
} as const;

/** Texts of these pieces, mixed with anything at all, and now and then a piece by the hundred. */
export function piecesOf(name: keyof typeof pieces): fc.Arbitrary<string> {
	const piece = fc.constantFrom<string>(...pieces[name]);
	const many = fc.tuple(piece, fc.integer({ min: 2, max: 400 })).map(([text, count]) => text.repeat(count));
	return fc
		.array(
			fc.oneof(
				{ weight: 20, arbitrary: piece },
				{ weight: 1, arbitrary: many },
				{ weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
				{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
			),
			{ maxLength: 40 },
		)
		.map((parts) => parts.join(''));
}

function words(list: string): string[] {
	return list.split(' ').map((word) => word.replaceAll('␣', ' '));
}
