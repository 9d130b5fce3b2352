import { defineExamples } from '../../example.ts';

const post = (line: string) => `---\ntitle: 港の朝\ndate: 2026-05-12\n${line}\n---\n\n本文です。\n`;
const others = {
	'content/posts/2026-04-01-todai-no-hikari.md':
		'---\ntitle: 灯台の光\ndate: 2026-04-01 22:00:00 +0000\n---\n\n本文です。\n',
};

export default defineExamples({
	failing: [
		{
			text: post('canonical_url: ⟦https://minato.example/2026/04/01/todai-no-hikari/⟧'),
			others,
			fixed: post('canonical_url: "https://minato.example/2026/04/02/todai-no-hikari/"'),
		},
		{
			text: post('canonical_url: ⟦"https://minato.example/no/"⟧'),
			params: [{ url: 'https://minato.example/no/', suggestion: '' }],
		},
		{ text: post("canonical_url: ⟦'https://minato.example/2026/04/02/todai/'⟧"), others },
	],
	passing: [
		{ text: post('canonical_url: https://minato.example/2026/04/02/todai-no-hikari/'), others },
		{ text: post('canonical_url: https://other.example/asa/') },
		{ text: post('canonical_url: https://minato.example/2026/05/12/minato-no-asa/') },
	],
});
