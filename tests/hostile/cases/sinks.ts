import { frontMatter, type HostileCase } from '../case.ts';

/** Texts that would run in one sink or break another, wherever a writer can put one. */
const payloads: Record<string, string> = {
	'h15-script': '</script><ScRiPt>globalThis.pwned = 1</sCrIpT>',
	'h16-cdata': ']]><x/>',
	image: '<img src=x onerror="globalThis.pwned = 1">',
	quotes: `'" onmouseover="globalThis.pwned = 1" x='`,
	comment: '--><script>globalThis.pwned = 1</script><!--',
	entity: '&lt;script&gt;globalThis.pwned = 1&lt;/script&gt; &amp;amp; &#x3c;',
	templates: '${globalThis.pwned = 1} {{ constructor.constructor("pwned = 1")() }} <%= 1 %> {x}',
	markdown: '[x](javascript:globalThis.pwned=1) ![](//evil.example/x.png) `code` **太字**',
	separators: 'a\u2028b\u2029c\u3000d',
	css: '</style><style>*{background:url(//evil.example/x)}',
	textarea: '</title></textarea><svg onload="globalThis.pwned = 1">',
	emoji: '👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿 e\u0301\u0301\u0301 ﷽ 𠮷',
	prototype: '__proto__ constructor toString',
	backslash: '\\"; globalThis.pwned = 1; //\\u003cscript\\u003e',
	long: `${'長い題名'.repeat(300)}</script><script>globalThis.pwned = 1</script>`,
};

/** A tag must make a URL, so what no URL can hold is refused there. */
const forTag = (payload: string) => payload.replaceAll(/[<>\u2028\u2029]/gu, '').slice(0, 50);

const yaml = (payload: string) => JSON.stringify(payload);

export const sinkCases: HostileCase[] = [
	...Object.entries(payloads).flatMap(([id, payload]) => [
		frontMatter(id.startsWith('h') ? id : `title-${id}`, `title: ${yaml(payload)}`),
		frontMatter(
			`texts-${id}`,
			`title: ${yaml(`題 ${id}`)}\ndescription: ${yaml(payload)}\nexcerpt: ${yaml(payload)}\nimage_alt: ${yaml(payload)}\nai_disclosure: ${yaml(payload)}\nupdated: [{date: 2026-05-13, note: ${yaml(payload)}, correction: true}]`,
		),
		frontMatter(
			`terms-${id}`,
			`title: ${yaml(`語 ${id}`)}\ntags: [${yaml(forTag(payload))}]\nseries: ${yaml(forTag(payload))}\nauthor: ${yaml(payload)}`,
			'5:1 author-unknown warning',
		),
	]),
	frontMatter('h22-future', 'title: 未来\ndate: 2099-01-01'),
	frontMatter('unknown-keys', 'mood: "</script><script>globalThis.pwned = 1</script>"', '2:1 fm-unknown-key warning'),
];
