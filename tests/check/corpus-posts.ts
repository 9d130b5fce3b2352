import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FileToCheck } from '../../src/check/check-document.ts';

const folder = fileURLToPath(new URL('../../../shared/corpus/ai-media/_posts/', import.meta.url));

/** Whether the posts of a real site are there: they are no part of the project. */
export const hasCorpus = existsSync(folder);

/** What their site.yaml says, as far as the checker asks. */
export const corpusSettings = {
	title: 'AIコンパス',
	description: 'AI導入の羅針盤',
	url: 'https://ai-media.co.jp',
	future: true,
	content: { liquid: 'text' },
};

/** Its posts, or every nth of its files; none where it is not there. */
export function corpusPosts(everyNth = 1): FileToCheck[] {
	if (!hasCorpus) return [];
	return readdirSync(folder)
		.filter((name, index) => name.endsWith('.md') && index % everyNth === 0)
		.map((name) => ({ file: `content/posts/${name}`, kind: 'post', bytes: readFileSync(folder + name) }));
}
