import { formatInstant } from '../../../model/date.ts';
import { diagnose, type Diagnostic } from '../../../model/diagnostic.ts';
import { text } from '../read/config.ts';
import type { JekyllSite } from '../read/jekyll-site.ts';
import { affiliateSettings } from './affiliate.ts';
import { htmlAsMarkdown } from './body.ts';
import { foldFile, settleCollisions } from './collisions.ts';
import { createEntries, type Entry } from './entries.ts';
import { importFrontMatter } from './front-matter.ts';
import { generatedFiles, yieldToGenerated } from './generated.ts';
import { contentSettings } from './image-hosts.ts';
import type { ImportedDocument, ImportPlan, ImportProgress, PlannedFile, RecordedChange } from './import-plan.ts';
import { createLiftedBlocks } from './lifted-blocks.ts';
import { createLinkTargets } from './link-targets.ts';
import { repairLinks } from './links.ts';
import { createLiquidRenderer } from './liquid/render-liquid.ts';
import { createPageVariables, liquidSiteOf } from './liquid/variables.ts';
import { mendAccidents } from './mend-accidents.ts';
import { countDocument, emptyCounts } from './import-counts.ts';
import { createRedirects, keptRedirects, redirectsFrom } from './redirects.ts';
import { renderSiteYaml, siteSettings } from './site-settings.ts';
import { staticFiles } from './static-files.ts';
import { standardiseBody } from './standardise-body.ts';
import { EditedText } from './text-edits.ts';

export interface ConvertOptions {
	/** For a site whose config names no zone. */
	timeZone: string | null;
	/** Decides which posts are in the future. */
	now: Date;
	liftBlocks: boolean;
	/** Whether what was published by accident is mended. */
	fix: boolean;
	onProgress?(progress: ImportProgress): void;
}

/** Turns a Jekyll site, as read, into the files of one of ours. Nothing is written, and read only what `include_relative` names. */
export function convertSite(site: JekyllSite, options: ConvertOptions): ImportPlan {
	const diagnostics: Diagnostic[] = [...site.diagnostics];
	const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
	const timeZone = timeZoneOf(site, options, report);
	const buildDate = formatInstant(options.now.getTime(), timeZone) ?? '2000-01-01T00:00:00+00:00';
	const entries = createEntries(site, { timeZone, now: options.now, buildDate, report });
	reportHidden(entries, report);
	settleCollisions(entries, site.config, report);
	// Its address is free for the redirect that it was.
	for (const entry of entries) if (entry.redirectTo !== null && entry.target !== 'text') entry.path = null;
	const settings = siteSettings(site, entries, timeZone, report);
	const replaced = yieldToGenerated(entries, settings, report);

	const published = entries.filter(({ path }) => path !== null);
	const taken = new Set(published.map(({ path }) => foldFile(path!.file)));
	for (const file of generatedFiles) taken.add(foldFile(file));
	const redirects = createRedirects(new Set(taken));
	const counts = emptyCounts();
	const targets = createLinkTargets(
		entries,
		site.statics.map(({ url: path }) => path),
		site.config,
	);
	const liquid = createLiquidRenderer(liquidSiteOf(site, entries, timeZone, buildDate), report);
	const pageOf = createPageVariables(entries, site.config);
	const url = originOf(text(site.config.settings['url']));

	const changes: RecordedChange[] = [];
	const record = (change: RecordedChange) => changes.push(change);
	const blocks = createLiftedBlocks(targets, site.config.baseurl, counts.lifted, report, record);
	const files: PlannedFile[] = [];
	const documents: ImportedDocument[] = [];
	for (const [index, entry] of entries.entries()) {
		options.onProgress?.({ phase: 'convert', done: index, total: entries.length });
		if (entry.target === 'theme') {
			site.skipped.push(entry.document.path);
			continue;
		}
		const content = convertDocument(entry);
		if (content === null) continue;
		files.push({ path: entry.outFile, source: entry.document.path, content: { text: content } });
		documents.push(describe(entry));
		countDocument(entry, counts);
		if (entry.redirectTo !== null && entry.oldPath !== null) {
			for (const from of [entry.oldPath.url, ...redirectsFrom(entry)]) redirects.add(from, entry.redirectTo);
		}
	}
	files.push(...staticFiles(site, taken, counts, report));
	files.push(...blocks.files());
	settings.values['affiliate'] = affiliateSettings(files, report);
	settings.values['content'] = contentSettings(files, url, report);
	const list = redirects.list();
	counts.redirects = list.length;
	files.push({ path: 'site.yaml', source: '_config.yml', content: { text: renderSiteYaml(settings, list, report) } });
	for (const path of site.skipped) report(diagnose('import-skipped', { file: path }));
	return { files, documents, diagnostics, counts, timeZone, changes, kramdown: site.config.kramdown };

	function convertDocument(entry: Entry): string | null {
		const { document, target } = entry;
		const { content } = document;
		for (const diagnostic of content.diagnostics) report(diagnostic);
		// Jekyll lost the whole front matter; a person must say what it meant.
		if (content.diagnostics.some(({ severity }) => severity === 'error')) return content.text;
		const bodyLine = content.text.slice(0, content.bodyStart).split('\n').length;
		const original = new EditedText(content.text.slice(content.bodyStart), bodyLine);
		const extension = /\.([^./]+)$/u.exec(document.id)?.[1]?.toLowerCase() ?? '';
		const isHtml = /^(?:x?html?|txt)$/u.test(extension) && !site.config.markdownExtensions.includes(extension);
		let body = liquid.render(original, { page: pageOf(entry), file: document.path, isHtml });
		if (target === 'text') return textFile(entry, body.text);
		body = repairLinks(body, {
			targets,
			url,
			baseurl: site.config.baseurl,
			file: document.path,
			report,
			documentUrl: entry.oldPath?.url ?? '/',
			redirect: (from, to) => redirects.add(from, to),
			count: (kind) => (counts.links[kind] += 1),
		});
		const lifted = new Map<string, unknown>();
		if (isHtml) {
			body = htmlAsMarkdown(body);
			report(diagnose('import-html', { file: document.path }));
		} else {
			if (options.fix) body = mendAccidents(body, { file: document.path, report, record });
			if (options.liftBlocks) body = blocks.lift(body, entry, lifted);
			body = standardiseBody(body, {
				options: site.config.kramdown,
				file: document.path,
				counts: counts.rewrites,
				report,
			});
		}
		const redirectFrom = entry.redirectTo === null ? keptRedirects(entry, taken, report) : null;
		if (redirectFrom !== null) lifted.set('redirect_from', redirectFrom);
		if (replaced.has(entry)) lifted.set('published', false);
		const head = importFrontMatter(entry, {
			timeZone,
			permalink: settings.permalink,
			defaultAuthor: settings.defaultAuthor,
			lifted,
			firstHeading: /^#{1,2}\s+(?<title>\S.*)$/mu.exec(body.text)?.groups?.title?.trim() ?? null,
			report,
		});
		return head + body.text;
	}

	/** A text file goes to `public/`, unless the engine makes one of that name. */
	function textFile(entry: Entry, body: string): string | null {
		if (entry.path === null) return null;
		if (generatedFiles.has(entry.path.file)) {
			report(diagnose('import-generated', { file: entry.document.path }, { url: entry.path.url }));
			return null;
		}
		entry.outFile = `public${entry.path.file}`;
		return body;
	}
}

function timeZoneOf(site: JekyllSite, options: ConvertOptions, report: (diagnostic: Diagnostic) => void): string {
	for (const zone of [site.config.timeZone, options.timeZone]) {
		if (zone === null) continue;
		try {
			return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone === 'UTC' ? 'UTC' : zone;
		} catch {
			report(diagnose('import-time-zone', { file: '_config.yml' }, { zone }));
		}
	}
	if (site.config.timeZone === null && options.timeZone === null) {
		report(diagnose('import-no-time-zone', { file: '_config.yml' }, { zone: defaultTimeZone }));
	}
	return defaultTimeZone;
}

const defaultTimeZone = 'Asia/Tokyo';

function reportHidden(entries: readonly Entry[], report: (diagnostic: Diagnostic) => void): void {
	for (const { document, facts, target } of entries) {
		if (facts.hidden === 'no-date-in-name') report(diagnose('import-no-date', { file: document.path }));
		else if (facts.hidden !== null)
			report(diagnose('import-hidden', { file: document.path }, { reason: facts.hidden }));
		if (facts.dateProblem !== null && facts.date === null && target === 'post') {
			report(diagnose('import-date-missing', { file: document.path }));
		}
	}
}

function describe({ document, facts, target, oldPath, path, outFile }: Entry): ImportedDocument {
	return {
		source: document.path,
		file: outFile,
		kind: document.kind === 'collection' && target === 'page' ? 'collection' : target === 'theme' ? 'text' : target,
		title: facts.title,
		oldUrl: oldPath?.url ?? null,
		url: path?.url ?? null,
		outputFile: path?.file ?? null,
		date: facts.date,
		categories: facts.categories,
		tags: facts.tags,
		slug: facts.slug,
	};
}

function originOf(url: string | null): string {
	try {
		return new URL(url ?? '').origin;
	} catch {
		return 'https://example.com';
	}
}
