import { defineExamples } from '../../example.ts';

const others = {
	'content/posts/2026-04-01-todai-no-hikari.md':
		'---\ntitle: 灯台の光\ndate: 2026-04-01 22:00:00 +0000\ntags: [灯台]\n---\n\n本文です。\n',
};

export default defineExamples({
	failing: [
		{
			text: '[灯台](⟦/2026/04/01/todai-no-hikari/?a=1#b⟧)の話です。\n',
			others,
			fixed: '[灯台](/2026/04/02/todai-no-hikari/?a=1#b)の話です。\n',
			params: [{ href: '/2026/04/01/todai-no-hikari/?a=1#b' }],
		},
		{ text: '[ない](⟦/no/⟧)と[ない](⟦https://minato.example/none/⟧)\n' },
		{
			text: '[灯台][a]\n\n[a]: ⟦/2020/01/01/todai-no-hikari/⟧\n',
			others,
			fixed: '[灯台][a]\n\n[a]: /2026/04/02/todai-no-hikari/\n',
		},
	],
	passing: [
		{
			text: '[灯台](/2026/04/02/todai-no-hikari/)、[一覧](/tags/灯台/)、[二頁](/category/life/page/2/)、[表](/)、[五月](/2026/05/)\n',
			others,
		},
		{ text: '[外](https://other.example/no/) [版](/feed.xml) [節](#setsu) [写真](/a.png)\n', publicFiles: ['/a.png'] },
		{ text: '`[ない](/no/)` [電話](tel:000) [手紙](mailto:a@minato.example)\n' },
	],
});
