import { z } from 'zod';
import { defineRule } from '../../rule.ts';

const generic =
	/^(?:[\d-]*(?:-|^))?(?:ai-?)?(?:the-?)?(?:article|post|news|blog|entry|page|untitled|new|draft|update|test|sample|記事|投稿|無題)(?:-(?:update|article|post|news|new|\d+))*$|^[\d-]+$|^\d+-[a-z]{0,3}\d*$|^(?:[\d]+-)?(?:i-apologize|im-sorry|as-an-ai|certainly|sure-here|the-article-has)/iu;

export default defineRule({
	name: 'slug-generic',
	group: 'front-matter',
	severity: 'info',
	fix: null,
	summary: { ja: 'URLの名前が内容を表していない', en: 'The slug says nothing' },
	texts: {
		ja: {
			message: 'URLの名前「{slug}」が内容を表していません。',
			hint: '公開前なら slug かファイル名を変えてください。',
		},
		en: { message: 'The slug "{slug}" says nothing of the subject.', hint: 'Change it before publication.' },
	},
	docs: '「ai-article-update」や数字だけの名前です。公開したあとで変えるときは、古いURLを redirect_from に書いてください。',
	options: z.strictObject({}),
	checkSite({ index, report }) {
		for (const { file, kind, slug, places } of index.documents) {
			if (kind === 'post' && generic.test(slug)) report({ file, place: places.title, params: { slug } });
		}
	},
});
