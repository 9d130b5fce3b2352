import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { convertSite } from '../../src/import/jekyll/convert/convert-site.ts';
import type { ImportPlan } from '../../src/import/jekyll/convert/import-plan.ts';
import { readJekyllSite } from '../../src/import/jekyll/read/jekyll-site.ts';
import { type MarkdownOptions, renderMarkdown } from '../../src/markdown/render.ts';

/** The folder of examples beside the repository, which is not part of it. */
export const sharedFolder = fileURLToPath(new URL('../../../shared/', import.meta.url));

export const isShared = existsSync(join(sharedFolder, 'jekyll'));

export function readShared<Value>(path: string): Value {
	return JSON.parse(readFileSync(join(sharedFolder, path), 'utf8')) as Value;
}

/** The moment at which the examples were built. */
export const buildMoment = new Date('2026-11-20T13:47:31Z');

export function importPlan(sourceDir: string, { liftBlocks = false, fix = false } = {}): ImportPlan {
	return convertSite(readJekyllSite(sourceDir), { timeZone: null, now: buildMoment, liftBlocks, fix });
}

/** A Jekyll site written for one test; paths and texts. */
export function siteFolder(files: Record<string, string>): string {
	const folder = mkdtempSync(join(tmpdir(), 'kawaraban-import-'));
	folders.push(folder);
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	return folder;
}

const folders: string[] = [];

export function removeSiteFolders(): void {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export function textOfFile(plan: ImportPlan, path: string): string {
	const file = plan.files.find((candidate) => candidate.path === path);
	if (file === undefined)
		throw new Error(`There is no ${path}, only ${plan.files.map((other) => other.path).join(', ')}`);
	return 'text' in file.content ? file.content.text : `copy of ${file.source}`;
}

/** Findings as `file:line rule`, without the files of the theme. */
export function findings(plan: Pick<ImportPlan, 'diagnostics'>): string[] {
	return plan.diagnostics
		.filter(({ rule }) => rule !== 'import-skipped')
		.map(({ file, start, rule }) => `${file}:${start.line} ${rule}`);
}

export function bodyOf(text: string): string {
	return text.replace(/^---\n[^]*?^---\n/mu, '');
}

export function render(body: string): string {
	const options: MarkdownOptions = { siteUrl: 'https://example.jp', base: '', liquid: 'error', images: {} };
	return renderMarkdown({ body, format: 'md', file: 'test.md', bodyLine: 1 }, options).html;
}
