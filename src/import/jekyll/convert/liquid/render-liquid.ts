import { Context, Liquid, type Template, type Token, toValueSync } from 'liquidjs';
import { diagnose, type Diagnostic } from '../../../../model/diagnostic.ts';
import type { EditedText, TextEdit } from '../text-edits.ts';
import { registerFilters } from './filters.ts';
import { type Fail, lineOfError, parseLeniently } from './parse-leniently.ts';
import { type LiquidSite, registerTags } from './tags.ts';
import { isWithinHtml } from './within-html.ts';

export interface LiquidRenderer {
	/** Renders the Liquid of one document once. Nothing of it runs code. */
	render(body: EditedText, document: LiquidDocument): EditedText;
}

export interface LiquidDocument {
	/** Jekyll's `page`. */
	page: Record<string, unknown>;
	/** Path of its file, for findings. */
	file: string;
	/** Whether it is HTML rather than Markdown. */
	isHtml: boolean;
}

/** Prepares Liquid as Jekyll has it, with what the imported site knows. */
export function createLiquidRenderer(site: LiquidSite, report: (diagnostic: Diagnostic) => void): LiquidRenderer {
	const engine = new Liquid({
		jekyllInclude: true,
		dynamicPartials: true,
		// Only these texts can be included: the disk is never asked.
		templates: Object.fromEntries(site.includes),
		extname: '',
		ownPropertyOnly: true,
		strictVariables: false,
		strictFilters: false,
		timezoneOffset: site.timeZone,
		parseLimit: 4_000_000,
		renderLimit: 2_000,
		memoryLimit: 50_000_000,
	});
	const current: Current = { file: '', line: () => 1, isInHtml: () => false, report };
	registerTags(engine, site, current);
	registerFilters(engine, site);
	for (const text of site.includes.values()) allowUnknown(engine, text, current);

	return {
		render(body, { page, file, isHtml }) {
			if (!body.text.includes('{{') && !body.text.includes('{%')) return body;
			current.file = file;
			current.line = (line) => body.lineAt(offsetOfLine(body.text, line));
			current.isInHtml = ({ input, begin }) => isHtml || (input === body.text && isWithinHtml(body.text, begin));
			allowUnknown(engine, body.text, current);
			const fail = (line: number, error: unknown) => {
				const reason = error instanceof Error ? error.message.split('\n')[0]!.slice(0, 200) : String(error);
				report(diagnose('import-liquid-failed', { file, start: { line: current.line(line), column: 1 } }, { reason }));
			};
			const templates = parseLeniently(engine, body.text, fail);
			if (templates === null) return body;
			const context = new Context(
				{ page, site: site.variables, jekyll: { environment: 'production' } },
				engine.options,
			);
			return body.apply(renderEach({ engine, templates, context, text: body.text, fail }));
		},
	};
}

/** Where the renderer is, for findings of tags. */
export interface Current {
	file: string;
	/** Line of the source file for a line of the template. */
	line(line: number): number;
	/** Whether a tag stands within an element of HTML, where Markdown is not read. */
	isInHtml(token: Pick<Token, 'input' | 'begin'>): boolean;
	report(diagnostic: Diagnostic): void;
}

/**
 * Renders the template part by part in one context, so that each part's place in the text is known and
 * all that is not Liquid stays as it was.
 */
function renderEach({
	engine,
	templates,
	context,
	text,
	fail,
}: {
	engine: Liquid;
	templates: Template[];
	context: Context;
	text: string;
	fail: Fail;
}): TextEdit[] {
	return templates.flatMap((template, index): TextEdit[] => {
		const start = template.token.begin;
		const end = templates[index + 1]?.token.begin ?? text.length;
		let insert = '';
		try {
			insert = String(toValueSync(engine.renderer.renderTemplates([template], context)));
		} catch (error) {
			fail(lineOfError(error), error);
		}
		return insert === text.slice(start, end) ? [] : [{ start, end, insert }];
	});
}

/** A tag or filter that only a plugin knew must not cost the whole document: it is reported and renders to nothing. */
function allowUnknown(engine: Liquid, text: string, current: Current): void {
	for (const [, name] of text.matchAll(/\{%-?\s*(\w+)/gu)) {
		if (name === undefined || name in engine.tags || /^(?:end\w+|else|elsif|when)$/u.test(name)) continue;
		registerIgnored(engine, name, current);
	}
	for (const [, name] of text.matchAll(/\{%-?\s*end(\w+)/gu)) {
		// The end of a block that nobody knows.
		if (name !== undefined && isIgnored(engine, name) && !(`end${name}` in engine.tags)) {
			registerIgnored(engine, `end${name}`, null);
		}
	}
	for (const [, expression] of text.matchAll(/\{[{%]([^{}]{0,1000})[}%]\}/gu)) {
		for (const [, name] of (expression ?? '').matchAll(/\|\s*(\w+)/gu)) {
			if (name === undefined || name in engine.filters) continue;
			engine.registerFilter(name, (value: unknown) => {
				current.report(diagnose('import-liquid-filter', { file: current.file }, { filter: name }));
				return value;
			});
		}
	}
}

const ignored = new WeakMap<Liquid, Set<string>>();

function isIgnored(engine: Liquid, name: string): boolean {
	return ignored.get(engine)?.has(name) ?? false;
}

function registerIgnored(engine: Liquid, name: string, current: Current | null): void {
	const names = ignored.get(engine) ?? new Set<string>();
	ignored.set(engine, names.add(name));
	engine.registerTag(name, {
		parse() {
			// What stands in the tag is the plugin's own language.
		},
		render(this: { token: { getPosition(): number[] } }) {
			if (current === null) return '';
			const line = current.line(this.token.getPosition()[0] ?? 1);
			current.report(diagnose('import-liquid-tag', { file: current.file, start: { line, column: 1 } }, { tag: name }));
			return '';
		},
	});
}

function offsetOfLine(text: string, line: number): number {
	let offset = 0;
	for (let current = 1; current < line; current += 1) {
		const next = text.indexOf('\n', offset);
		if (next === -1) return offset;
		offset = next + 1;
	}
	return offset;
}
