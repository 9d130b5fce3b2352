import { z } from 'zod';
import { termKey } from '../../../model/taxonomy.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'tag-variants',
	group: 'front-matter',
	severity: 'warning',
	fix: 'safe',
	summary: {
		ja: '大文字小文字・全角半角・空白だけが違うタグがある',
		en: 'Tags that differ only by case, width or spacing',
	},
	texts: {
		ja: {
			message: 'タグ「{tag}」は「{usual}」と表記が揺れています。',
			hint: '多いほうの「{usual}」に揃えてください。',
		},
		en: { message: 'The tag "{tag}" is elsewhere written "{usual}".', hint: 'Write "{usual}".' },
	},
	docs: 'サイト全体で多く使われている表記に揃えます。同数なら文字コード順で先のものです。',
	options: z.strictObject({}),
	checkSite({ index, report }) {
		const names = index.documents.flatMap(({ tags }) => tags.map(({ name }) => name));
		const byLooseKey = Map.groupBy(names, looseKey);
		const usual = new Map([...byLooseKey].map(([loose, spellings]) => [loose, mostFrequent(spellings)]));
		for (const { file, tags } of index.documents) {
			for (const { name, start, end, place } of tags) {
				const preferred = usual.get(looseKey(name))!;
				if (preferred === name) continue;
				report({
					file,
					place,
					params: { tag: name, usual: preferred },
					edits: [{ start, end, insert: JSON.stringify(preferred) }],
				});
			}
		}
	},
});

function looseKey(name: string): string {
	return termKey(name).replace(/[-_・\s]/gu, '');
}

/** Of equals the first by code units, so that the answer does not depend on the order of files. */
function mostFrequent(spellings: readonly string[]): string {
	const counts = [...Map.groupBy(spellings, (name) => name)];
	return counts.sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))[0]![0];
}
