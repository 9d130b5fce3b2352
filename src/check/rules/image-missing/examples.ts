import { defineExamples } from '../../example.ts';

const post = (line: string) => `---\ntitle: 港の朝\ndate: 2026-05-12\n${line}\n---\n\n本文です。\n`;

export default defineExamples({
	failing: [
		{ text: post('image: ⟦/assets/minato.png⟧'), params: [{ image: '/assets/minato.png' }] },
		{ text: post('image: ⟦"/assets/minato.png"⟧'), publicFiles: ['/assets/Minato.png'] },
		{ text: post("image: ⟦'/assets/%E6%B8%AF.png'⟧") },
	],
	passing: [
		{ text: post('image: /assets/minato.png'), publicFiles: ['/assets/minato.png'] },
		{ text: post("image: '/assets/%E6%B8%AF.png'"), publicFiles: ['/assets/港.png'] },
		{ text: '本文です。\n' },
	],
});
