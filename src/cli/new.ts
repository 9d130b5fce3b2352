import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { formatInstant, parseJekyllDate } from '../model/date.ts';
import type { Language } from '../model/diagnostic.ts';
import type { Site } from '../model/site.ts';
import { findUnsafeText } from '../sources/unsafe-text.ts';
import { defineCommand, exitCodes, UsageError } from './command.ts';
import { isReservedSlug, isSafeSlug, slugFromTitle } from './file-slug.ts';
import { say } from './messages.ts';
import { loadSite } from './load-site.ts';
import { siteFolder } from './site-folder.ts';
import { renderSkeleton } from './skeleton.ts';

export const newPost = defineCommand({
	summary: 'command.new',
	operands: [{ name: 'title', label: 'operand.title' }],
	options: {
		slug: { type: 'string', description: 'option.slug', value: 'value.name' },
		category: { type: 'string', description: 'option.category', value: 'value.name' },
		date: { type: 'string', description: 'option.date', value: 'value.date' },
	},
	async run({ options, operands, language, terminal }) {
		const folder = siteFolder(options, terminal);
		const title = cleanTitle(operands.title ?? '', language);
		const slug = chooseSlug(options.slug, title, language);
		const site = await loadSite(folder);
		const date = options.date === undefined ? now(terminal.now(), site) : parseDate(options.date, site, language);
		const category = options.category === undefined ? null : findCategory(options.category, site, language);
		const file = `content/posts/${date.slice(0, 10)}-${slug}.md`;
		const text = renderSkeleton({ title, date: jekyllDate(date), category, author: site.default_author ?? null });
		if (!(await writeNewFile(join(folder, file), text))) {
			terminal.printError(say(language, 'new.exists', { file }));
			return exitCodes.failed;
		}
		terminal.print(file);
		return exitCodes.ok;
	},
});

/**
 * One line of text; a full-width space in it is the editor's own. Characters that the engine would refuse in front
 * matter are refused here already.
 */
function cleanTitle(raw: string, language: Language): string {
	const title = raw.replace(/[ \t\r\n\u2028\u2029]+/gu, ' ').trim();
	if (title === '') throw new UsageError(say(language, 'new.title-empty'));
	const unsafe = findUnsafeText(title);
	if (unsafe === null) return title;
	throw new UsageError(say(language, 'new.title-control', { codePoint: unsafe.codePoint }));
}

function chooseSlug(typed: string | undefined, title: string, language: Language): string {
	const slug = typed?.normalize('NFC') ?? slugFromTitle(title);
	if (slug === '') throw new UsageError(say(language, 'new.slug-empty'));
	if (!isSafeSlug(slug)) {
		const suggestion = slugFromTitle(slug) || 'my-post';
		throw new UsageError(say(language, 'new.slug-invalid', { slug: JSON.stringify(slug), suggestion }));
	}
	if (isReservedSlug(slug)) throw new UsageError(say(language, 'new.slug-reserved', { slug }));
	return slug;
}

/** The minute that it is, in the site's time zone: `2026-05-12T09:00:00+09:00`. */
function now(instant: Date, site: Site): string {
	const minuteMs = 60_000;
	return formatInstant(Math.floor(instant.getTime() / minuteMs) * minuteMs, site.timezone)!;
}

function parseDate(value: string, site: Site, language: Language): string {
	const date = parseJekyllDate({ text: value, quoted: true }, site.timezone);
	if (typeof date !== 'string') throw new UsageError(say(language, 'new.date-invalid', { value }));
	return date;
}

/** As Jekyll writes it: `2026-05-12 09:00:00 +0900`. */
function jekyllDate(date: string): string {
	return date.replace('T', ' ').replace(/([+-]\d\d):(\d\d)$/, ' $1$2');
}

function findCategory(wanted: string, site: Site, language: Language): string {
	const found = site.categories.find(({ name, slug }) => name === wanted || slug === wanted);
	if (found !== undefined) return found.name;
	const known = site.categories.map(({ name, slug }) => `${name} (${slug})`).join(language === 'ja' ? '、' : ', ');
	throw new UsageError(say(language, 'new.category-unknown', { category: wanted, known }));
}

/** False where the file is there already: nobody's text is ever overwritten. */
async function writeNewFile(path: string, text: string): Promise<boolean> {
	await mkdir(dirname(path), { recursive: true });
	try {
		await writeFile(path, text, { flag: 'wx' });
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}
