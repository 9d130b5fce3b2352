import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from '../site/run-command.ts';

/** The quarter of a real Jekyll site that lies beside the repository on the machines where it is to be had. */
export const corpus = join(repository, '../shared/corpus/ai-media');
export const hasCorpus = existsSync(join(corpus, 'oracle.json'));

export interface OraclePost {
	/** Path in the Jekyll site. */
	path: string;
	url: string;
	/** File below the output folder, with a leading `/`. */
	dest: string;
	/** False where another post of the same URL overwrote this one. */
	published_by_jekyll: boolean;
}

export function readOracle(): OraclePost[] {
	const { posts } = JSON.parse(readFileSync(join(corpus, 'oracle.json'), 'utf8')) as { posts: OraclePost[] };
	return posts;
}

/** A site folder with some of the corpus' posts as they are. */
export function writeCorpusSite(posts: readonly OraclePost[]): string {
	const folder = mkdtempSync(join(tmpdir(), 'kawaraban-corpus-'));
	const target = join(folder, 'content/posts');
	mkdirSync(target, { recursive: true });
	for (const { path } of posts) cpSync(join(corpus, path), join(folder, path.replace('_posts', 'content/posts')));
	writeFileSync(join(folder, 'site.yaml'), settings);
	return folder;
}

/** The four seed posts of the project, under Jekyll file names. */
export function writeSeedSite(): string {
	const folder = mkdtempSync(join(tmpdir(), 'kawaraban-seeds-'));
	const target = join(folder, 'content/posts');
	mkdirSync(target, { recursive: true });
	const seeds = join(repository, '../shared/seeds');
	for (const name of readdirSync(seeds).filter((file) => !file.startsWith('002_'))) {
		const text = readFileSync(join(seeds, name), 'utf8');
		const day = /^date: (\S+)/mu.exec(text)![1]!;
		writeFileSync(join(target, `${day}-seed-${name.slice(0, 3)}.md`), text);
	}
	writeFileSync(join(folder, 'site.yaml'), settings);
	return folder;
}

const settings = `title: AIコンパス
description: AI導入の羅針盤。
url: https://ai-media.co.jp
timezone: Asia/Tokyo
permalink: /:year/:month/:day/:title/
future: true
content: { liquid: text }
check: { max_severity: warning }
paths: { page: "page:num/" }
categories:
  - { name: AI最新ニュース, slug: latest, colour: "#1f5f8b" }
  - { name: AI技術ガイド, slug: tech }
  - { name: AI導入戦略, slug: strategy }
  - { name: 業界別AI活用, slug: industry }
  - { name: 導入事例, slug: case-studies }
  - { name: 研究論文, slug: research }
  - { name: 投資分析, slug: investment }
`;
