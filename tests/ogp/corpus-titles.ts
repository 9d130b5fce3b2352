import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus', 'ai-media', '_posts');

/** The titles of the shared corpus, in order of their files; null where it is not on this machine. */
export function corpusTitles(): string[] | null {
	if (!existsSync(folder)) return null;
	return readdirSync(folder)
		.toSorted()
		.map((file) => {
			const [, frontMatter = ''] = readFileSync(join(folder, file), 'utf8').split(/^---$/mu);
			return String((parse(frontMatter, { uniqueKeys: false }) as { title: unknown }).title);
		});
}
