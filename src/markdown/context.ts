import type { VFile } from 'vfile';
import { type Diagnostic, diagnose, type Point, type Severity } from '../model/diagnostic.ts';
import type { DocumentLink } from '../model/rendered.ts';
import type { RuleName } from '../model/rules.ts';
import type { MarkdownOptions, MarkdownSource } from './render.ts';

/** What the plugins of one document share; it travels on the VFile because the processors are reused. */
export interface RenderContext {
	source: MarkdownSource;
	options: MarkdownOptions;
	diagnostics: Diagnostic[];
	links: DocumentLink[];
	/** Addresses of the images shown. */
	images: DocumentLink[];
}

export function contextOf(file: VFile): RenderContext {
	const context = file.data.renderContext;
	if (!context) throw new Error('The Markdown plugins need a render context on their file.');
	return context;
}

/** Adds a diagnostic at a place of the body. */
export function report(
	context: RenderContext,
	rule: RuleName,
	place: BodyPlace | undefined,
	params: Record<string, string | number>,
	severity?: Severity,
): void {
	context.diagnostics.push(diagnoseBody(context.source, rule, place, params, severity));
}

/** A diagnostic whose place is given in the body and told in the file. */
export function diagnoseBody(
	source: MarkdownSource,
	rule: RuleName,
	place: BodyPlace | undefined,
	params: Record<string, string | number>,
	severity?: Severity,
): Diagnostic {
	const start = filePoint(source, place?.start ?? { line: 1, column: 1 });
	const end = place?.end && filePoint(source, place.end);
	return diagnose(rule, { file: source.file, start, ...(end && { end }) }, params, severity);
}

/** The front matter stands above the body in the file. */
export function filePoint(source: MarkdownSource, point: Point): Point {
	return { line: point.line + source.bodyLine - 1, column: point.column };
}

/** Line and column of an offset in a text, counted from a point that is already known. */
export function pointAt(text: string, offset: number, from: Point & { offset: number }): Point {
	let { line, column } = from;
	for (let index = from.offset; index < offset; index++) {
		if (text[index] === '\n') {
			line++;
			column = 1;
		} else {
			column++;
		}
	}
	return { line, column };
}

export interface BodyPlace {
	start: Point;
	end?: Point | undefined;
}

declare module 'vfile' {
	interface DataMap {
		renderContext: RenderContext;
	}
}
