import { defineExamples } from '../../example.ts';

const post = (tags: string) => `---\ntitle: 港の朝\ndate: 2026-05-12\ntags: ${tags}\n---\n\n本文です。\n`;
const others = {
	'content/posts/2026-04-01-a.md': post('[LNG船, 大漁]'),
	'content/posts/2026-04-02-b.md': post('["LNG船", Fish Market]'),
	'content/posts/2026-04-03-c.md': post('[Fish Market]'),
};

export default defineExamples({
	failing: [
		{ text: post('[⟦lng船⟧, 港]'), others, fixed: post('["LNG船", 港]'), params: [{ tag: 'lng船', usual: 'LNG船' }] },
		{ text: post('[⟦"ＬＮＧ船"⟧]'), others, fixed: post('["LNG船"]') },
		{ text: post('\n  - ⟦fish-market⟧'), others, fixed: post('\n  - "Fish Market"') },
	],
	passing: [
		{ text: post('[LNG船]'), others },
		{ text: post('[港]'), others },
		{ text: '本文です。\n', others },
	],
});
