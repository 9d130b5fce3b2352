import { readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { SourceDocument } from '../model/post.ts';
import type { PostFrontMatter } from '../model/front-matter.ts';
import type { Site } from '../model/site.ts';
import { loadDocuments } from '../sources/load.ts';
import { createPublicFiles } from '../sources/public-files.ts';
import { defineCommand, exitCodes } from './command.ts';
import { loadSite } from './load-site.ts';
import { say } from './messages.ts';
import { printReport } from './report.ts';
import { siteFolder } from './site-folder.ts';
import type { Terminal } from './terminal.ts';

export const og = defineCommand({
	summary: 'command.og',
	operands: [{ name: 'post', label: 'operand.post' }],
	options: { out: { type: 'string', description: 'option.og-out', value: 'value.file' } },
	async run({ options, operands, language, terminal }) {
		const siteDir = siteFolder(options, terminal);
		const site = await loadSite(siteDir);
		const wanted = operands.post ?? '';
		const post = await findPost(wanted, siteDir, site, terminal);
		if (post === null) {
			terminal.printError(say(language, 'og.unknown', { post: wanted }));
			return exitCodes.failed;
		}
		// Loaded here: the other commands need none of the fonts and start at once.
		const [{ CardPainter }, { diagnoseMissingGlyphs }, { articleCard }, { renderLogo }] = await Promise.all([
			import('../ogp/draw.ts'),
			import('../ogp/missing-glyphs.ts'),
			import('../ogp/site-cards.ts'),
			import('../ogp/logo.ts'),
		]);
		const logo = await renderLogo(await readIcon(siteDir, site), site);
		const card = articleCard(post.frontMatter, site, logo.digest);
		const { png } = await (await CardPainter.open(logo.png)).draw(card);
		const name = post.id.replace(/^.*\//u, '').replace(/\.[^.]+$/u, '');
		const path = resolve(terminal.workingDirectory, options.out ?? `${name}.png`);
		await writeFile(path, png);
		const { file, keyPositions } = post;
		const source = { card, file, ...(keyPositions.title && { start: keyPositions.title }) };
		printReport(diagnoseMissingGlyphs([source]), { options, language, terminal });
		terminal.print(relative(terminal.workingDirectory, path));
		return exitCodes.ok;
	},
});

/** The post of a path (from here, the site folder or the posts' folder), or of a file name without extension. */
async function findPost(
	wanted: string,
	siteDir: string,
	site: Site,
	terminal: Terminal,
): Promise<SourceDocument<PostFrontMatter> | null> {
	const fromHere = relative(siteDir, resolve(terminal.workingDirectory, wanted)).replaceAll('\\', '/');
	const found: SourceDocument<PostFrontMatter>[] = [];
	await loadDocuments(siteDir, site, {
		publicFiles: await createPublicFiles(join(siteDir, 'public')),
		onPost({ document }) {
			const { file, id } = document;
			if ([file, id, id.replace(/\.[^.]+$/u, '')].includes(wanted) || file === fromHere) found.push(document);
		},
		onPage() {},
	});
	return found[0] ?? null;
}

async function readIcon(siteDir: string, { icon }: Site): Promise<Uint8Array | null> {
	return icon === undefined ? null : readFile(join(siteDir, 'public', icon)).catch(() => null);
}
