import type { Context, Emitter, Liquid, TagToken, Template, TopLevelToken } from 'liquidjs';
import { diagnose } from '../../../../model/diagnostic.ts';
import type { Current } from './render-liquid.ts';

/** What Liquid may know of the imported site. */
export interface LiquidSite {
	/** Jekyll's `site`. */
	variables: Record<string, unknown>;
	/** Texts of `_includes` by path. */
	includes: ReadonlyMap<string, string>;
	/** The text of a file by its path below the source; null if there is none. */
	textAt(path: string): string | null;
	timeZone: string;
	url: string;
	baseurl: string;
	/** The address of a document by its path, as `link` names it; undefined if there is none. */
	urlOfPath(path: string): string | undefined;
	/** The address of a post by its name, as `post_url` names it. */
	urlOfPost(name: string): string | undefined;
}

/** Jekyll's own tags. Those that belong to a theme's head render to nothing. */
export function registerTags(engine: Liquid, site: LiquidSite, current: Current): void {
	const report = (
		rule: 'import-liquid-include' | 'import-liquid-link',
		token: TagToken,
		params: Record<string, string>,
	) => {
		const line = current.line(token.getPosition()[0] ?? 1);
		current.report(diagnose(rule, { file: current.file, start: { line, column: 1 } }, params));
	};
	for (const name of ['seo', 'feed_meta', 'jekyll_seo']) {
		engine.registerTag(name, { parse() {}, render: () => '' });
	}
	registerAddressTag(engine, 'link', (path) => site.urlOfPath(path), report);
	registerAddressTag(engine, 'post_url', (name) => site.urlOfPost(name), report);
	registerHighlight(engine, current);
	const below = (name: string) => `${current.file.replace(/[^/]*$/u, '')}${name}`;
	registerInclude(engine, ['include', 'include_cached'], (name) => site.includes.get(name) ?? null, report);
	// `IncludeRelativeTag`: from the document's own folder, and never above it.
	registerInclude(
		engine,
		['include_relative'],
		(name) => (/[./]{2}|^\//u.test(name) ? null : site.textAt(below(name))),
		report,
	);
}

type Report = (
	rule: 'import-liquid-include' | 'import-liquid-link',
	token: TagToken,
	params: Record<string, string>,
) => void;

function registerAddressTag(
	engine: Liquid,
	name: string,
	find: (path: string) => string | undefined,
	report: Report,
): void {
	engine.registerTag(name, {
		parse(token: TagToken) {
			this.target = token.args.trim();
			this.place = token;
		},
		*render(context: Context): Generator<unknown, string, unknown> {
			const target = String(this.target);
			const isTemplate = target.includes('{{');
			const path = isTemplate ? String(yield engine.renderer.renderTemplates(engine.parse(target), context)) : target;
			const url = find(path.replace(/^["']|["']$/gu, '').trim());
			if (url === undefined) report('import-liquid-link', this.place as TagToken, { target: path });
			return url ?? '';
		},
	});
}

/** `highlight` becomes a fenced code block, which the engine colours itself; within HTML, where there is none, HTML. */
function registerHighlight(engine: Liquid, current: Current): void {
	engine.registerTag('highlight', {
		parse(token: TagToken, remaining: TopLevelToken[]) {
			this.place = token;
			this.language = /^\s*([\w.+#-]+)/u.exec(token.args)?.[1] ?? '';
			this.templates = [] as Template[];
			const stream = engine.parser.parseStream(remaining);
			stream
				.on('tag:endhighlight', () => stream.stop())
				.on('template', (template: Template) => (this.templates as Template[]).push(template))
				.on('end', () => {
					throw new Error(`tag ${token.getText()} not closed`);
				});
			stream.start();
		},
		*render(context: Context): Generator<unknown, string, unknown> {
			const code = String(yield engine.renderer.renderTemplates(this.templates as Template[], context));
			const trimmed = code.replace(/^(?:[^\S\n]*\n)+|\s+$/gu, '');
			if (current.isInHtml(this.place as TagToken)) {
				const language = this.language === '' ? '' : ` class="language-${String(this.language)}"`;
				return `<pre><code${language}>${escapeHtml(trimmed)}</code></pre>`;
			}
			const longest = Math.max(2, ...[...code.matchAll(/`+/gu)].map(([run]) => run.length));
			const fence = '`'.repeat(longest + 1);
			return `${fence}${String(this.language)}\n${trimmed}\n${fence}`;
		},
	});
}

function escapeHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Jekyll's `include` with parameters; a file that is not there renders to nothing, where Jekyll would stop. */
function registerInclude(
	engine: Liquid,
	names: readonly string[],
	find: (name: string) => string | null,
	report: Report,
): void {
	let depth = 0;
	const render = function* (
		this: Record<string, unknown>,
		context: Context,
		emitter: Emitter,
	): Generator<unknown, void, unknown> {
		const given = String(this['file']);
		const file = given.includes('{{')
			? String(yield engine.renderer.renderTemplates(engine.parse(given), context))
			: given;
		const text = find(file.trim());
		if (text === null || depth >= maxIncludeDepth) {
			report('import-liquid-include', this['place'] as TagToken, { file });
			return;
		}
		const parameters: Record<string, unknown> = {};
		for (const [name, expression] of this['parameters'] as [string, string][]) {
			parameters[name] = yield engine._evalValue(expression, context);
		}
		context.push({ include: parameters });
		depth += 1;
		try {
			yield engine.renderer.renderTemplates(engine.parse(text), context, emitter);
		} finally {
			depth -= 1;
			context.pop();
		}
	};
	for (const name of names) {
		engine.registerTag(name, {
			parse(token: TagToken) {
				const [, file = '', rest = ''] = /^\s*((?:\{\{.*?\}\}|[^\s{])+)\s*([^]*)$/u.exec(token.args) ?? [];
				this.file = file.replace(/^["']|["']$/gu, '');
				this.parameters = [...rest.matchAll(/([\w-]+)\s*=\s*("(?:\\"|[^"])*"|'(?:\\'|[^'])*'|[^\s]+)/gu)].map(
					([, key, value]) => [key, value!.replace(/\\(["'])/gu, '$1')],
				);
				this.place = token;
			},
			render: render as never,
		});
	}
}

const maxIncludeDepth = 32;
