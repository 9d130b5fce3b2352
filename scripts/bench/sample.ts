import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { permalinkOf } from '../../src/model/permalink.ts';
import { loadDocuments } from '../../src/sources/load.ts';
import { createPublicFiles } from '../../src/sources/public-files.ts';
import { readSite } from '../../src/sources/site.ts';

export interface Sample {
	/** Absolute path of the site folder. */
	siteDir: string;
	/** Absolute path of its posts. */
	postsDir: string;
	posts: number;
	/** Files that are no part of it because they cannot be read. */
	unreadable: number;
	/** Files that got another name, because they would have had the URL of another. */
	renamed: number;
}

/** Copies are this many days apart, so that their dates mix and every archive has posts of several. */
const daysBetweenCopies = 97;

/**
 * Makes a site of a folder of Jekyll posts, each taken several times. The copies differ in file name,
 * date, title and body: otherwise an engine that keeps bodies by content would render each only once.
 */
export async function makeSample(postsFolder: string, times: number, siteDir: string): Promise<Sample> {
	const postsDir = join(siteDir, 'content/posts');
	rmSync(siteDir, { recursive: true, force: true });
	mkdirSync(postsDir, { recursive: true });
	mkdirSync(join(siteDir, 'public'));
	copyFileSync(join(import.meta.dirname, 'site.yaml'), join(siteDir, 'site.yaml'));

	const names = readdirSync(postsFolder)
		.filter((name) => name.endsWith('.md'))
		.sort();
	for (const name of names) {
		const text = readFileSync(join(postsFolder, name), 'utf8');
		for (let copy = 1; copy <= times; copy += 1) {
			writeFileSync(join(postsDir, copyName(name, copy)), copyText(text, copy));
		}
	}
	const { unreadable, renamed } = await makeBuildable(siteDir, postsDir);
	return { siteDir, postsDir, posts: names.length * times - unreadable, unreadable, renamed };
}

function copyName(name: string, copy: number): string {
	return name.replace(/^(\d{4}-\d\d-\d\d)(.*)\.md$/u, (_, date: string, rest: string) => {
		return `${shiftDate(date, copy)}${rest}${copy === 1 ? '' : `-${copy}`}.md`;
	});
}

function copyText(text: string, copy: number): string {
	if (copy === 1) return text;
	const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(text) ?? [];
	const shifted = head
		.replace(/^((?:date|last_modified_at): *)(\d{4}-\d\d-\d\d)/gmu, (_, key: string, date: string) => {
			return key + shiftDate(date, copy);
		})
		.replace(/^(title: *"[^"\n]*)"$/mu, `$1（${copy}）"`);
	return `---\n${shifted}\n---\n${body.trimEnd()}\n\nこの記事は${copy}番目の写しです。\n`;
}

function shiftDate(date: string, copy: number): string {
	const shifted = Date.parse(`${date}T00:00:00Z`) - (copy - 1) * daysBetweenCopies * 86_400_000;
	return new Date(shifted).toISOString().slice(0, 10);
}

/** Takes out posts that cannot be read, and renames those that would overwrite another. */
async function makeBuildable(siteDir: string, postsDir: string): Promise<Pick<Sample, 'unreadable' | 'renamed'>> {
	const { site, diagnostics } = readSite(siteDir);
	if (site === null) throw new Error(`site.yaml of the benchmark is wrong: ${JSON.stringify(diagnostics)}`);
	const unread = new Set(readdirSync(postsDir));
	const taken = new Set<string>();
	let renamed = 0;
	await loadDocuments(siteDir, site, {
		publicFiles: await createPublicFiles(join(siteDir, 'public')),
		onPost({ document }) {
			const path = permalinkOf(document, site.permalink);
			if ('rule' in path) return;
			unread.delete(document.id);
			const file = path.file.normalize('NFC').toLowerCase();
			if (taken.has(file)) {
				renamed += 1;
				renameSync(join(postsDir, document.id), join(postsDir, document.id.replace(/\.md$/u, `-other-${renamed}.md`)));
			}
			taken.add(file);
		},
		onPage: () => undefined,
	});
	for (const name of unread) rmSync(join(postsDir, name));
	return { unreadable: unread.size, renamed };
}
