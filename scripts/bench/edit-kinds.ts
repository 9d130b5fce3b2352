import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { neighbour, photo, subject } from './editable-files.ts';

export interface EditTarget {
	/** Absolute path of a site folder with the files of `writeEditableFiles`. */
	siteDir: string;
	/** Absolute path of a copy of the engine. */
	engineDir: string;
}

/** One change such as an editor, a designer or a programmer makes, or time. Each builds on those before. */
export interface Edit {
	name: string;
	apply(target: EditTarget): void | Promise<void>;
	/** The moment of the builds after it, where it is another. */
	buildTime?: Date;
}

export const edits: readonly Edit[] = [
	inSite('nothing', subject, '', ''),
	inSite('body', subject, 'はじめの段落です。', 'はじめの段落を書き直しました。'),
	inSite('title', subject, '改められる前の題名', '改められた題名'),
	inSite('description', subject, '編集の試験に使う記事です。', '説明も改めました。'),
	inSite('tag added', subject, 'tags: [選挙, AI]', 'tags: [選挙, AI, 新しい札]'),
	inSite('tag removed', subject, 'tags: [選挙, AI, 新しい札]', 'tags: [選挙, 新しい札]'),
	inSite('category changed', subject, 'categories: [社会]', 'categories: [科学]'),
	inSite('date moved', subject, 'date: 2026-05-01', 'date: 2026-03-15'),
	inSite('redirect', subject, 'image: ', 'redirect_from: [/old/subject/]\nimage: '),
	{
		name: 'post renamed',
		apply({ siteDir }) {
			renameSync(join(siteDir, neighbour), join(siteDir, neighbour.replace('neighbour', 'renamed')));
		},
	},
	{
		name: 'post deleted',
		apply: ({ siteDir }) => rmSync(join(siteDir, 'content/posts/2026-04-10-leaving.md')),
	},
	{
		name: 'post added',
		apply({ siteDir }) {
			const text = readFileSync(join(siteDir, subject), 'utf8').replace('date: 2026-03-15', 'date: 2026-06-01');
			writeFileSync(join(siteDir, 'content/posts/2026-06-01-added.md'), text.replace(/^redirect_from.*\n/mu, ''));
		},
	},
	inSite('draft published', 'content/posts/2026-05-20-draft.md', 'draft: true\n', ''),
	inSite('page', 'content/pages/policy.md', '方針の本文です。', '方針の本文を改めました。'),
	{
		name: 'image replaced',
		apply: async ({ siteDir }) => writeFileSync(join(siteDir, 'public/images/photo.png'), await photo(60, 20)),
	},
	inSite('copied file', 'public/robots-extra.txt', 'only copied', 'only copied, and changed'),
	inSite(
		'category renamed',
		'site.yaml',
		'{ name: 科学, slug: science }',
		'{ name: 科学, slug: sciences, description: 科学の話題 }',
	),
	inSite('author', 'site.yaml', 'name: 編集部', 'name: 報道部'),
	inSite('site title', 'site.yaml', 'title: 計測新聞', 'title: 改題新聞'),
	inSite('colour', 'site.yaml', 'default_author:', 'theme: { accent: "#0b5d3b" }\ndefault_author:'),
	inSite('length of lists', 'site.yaml', 'default_author:', 'posts_per_page: 5\ndefault_author:'),
	inEngine('template', 'src/layouts/BaseLayout.astro', '</main>', '</main><p>雛形を改めました。</p>'),
	inEngine('style', 'src/styles/main.css', /$/u, '\nbody { outline: 0; }\n'),
	inEngine('view', 'src/views/dates.ts', '${day}日', '${day} 日'),
	inEngine('plugin', 'src/markdown/remark/to-hast.ts', "footnoteLabel: '脚注'", "footnoteLabel: '注釈'"),
	{ name: 'scheduled post due', apply: () => undefined, buildTime: new Date('2026-11-03T00:00:00Z') },
];

function inSite(name: string, path: string, from: string, to: string): Edit {
	return { name, apply: ({ siteDir }) => replaceIn(join(siteDir, path), from, to) };
}

function inEngine(name: string, path: string, from: string | RegExp, to: string): Edit {
	return { name, apply: ({ engineDir }) => replaceIn(join(engineDir, path), from, to) };
}

/** @throws Error where the text to replace is not there: the edit would be none */
function replaceIn(path: string, from: string | RegExp, to: string): void {
	const text = readFileSync(path, 'utf8');
	if (typeof from === 'string' ? !text.includes(from) : !from.test(text))
		throw new Error(`${path} has no ${String(from)}`);
	writeFileSync(
		path,
		text.replace(from, () => to),
	);
}
