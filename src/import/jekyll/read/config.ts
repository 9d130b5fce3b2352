import { isMap } from 'yaml';
import { diagnose, type Diagnostic, hasErrors } from '../../../model/diagnostic.ts';
import { parseYaml } from '../../../sources/yaml.ts';
import { plainStrings } from './front-matter.ts';

/** What the importer needs of `_config.yml`, with Jekyll's defaults filled in. */
export interface JekyllConfig {
	/** All settings, for Liquid's `site` and for what maps to site.yaml. */
	settings: Record<string, unknown>;
	permalink: string;
	/** Null where the config has none: Jekyll then uses the build machine's. */
	timeZone: string | null;
	future: boolean;
	showDrafts: boolean;
	unpublished: boolean;
	include: string[];
	exclude: string[];
	/** Where `_posts`, `_drafts` and collections are; empty for the source folder itself. */
	collectionsDir: string;
	collections: JekyllCollection[];
	defaults: JekyllDefault[];
	baseurl: string;
	excerptSeparator: string;
	kramdown: KramdownOptions;
	layoutsDir: string;
	includesDir: string;
	dataDir: string;
	destination: string;
	markdownExtensions: string[];
}

export interface JekyllCollection {
	label: string;
	output: boolean;
	permalink: string | null;
}

/** One entry of `defaults`: values for the files of a scope. */
export interface JekyllDefault {
	path: string;
	/** `posts`, `drafts`, `pages` or a collection; null for any. */
	type: string | null;
	hasType: boolean;
	values: Record<string, unknown>;
}

export interface KramdownOptions {
	input: 'GFM' | 'kramdown';
	autoIds: boolean;
	autoIdPrefix: string;
	hardWrap: boolean;
	headerOffset: number;
	/** Whether a list, heading, quote or fence ends a paragraph without a blank line (GFM's quirk). */
	paragraphEnd: boolean;
	parseBlockHtml: boolean;
	parseSpanHtml: boolean;
	mathEngine: boolean;
}

/** Reads the text of `_config.yml`. Where it cannot be read the defaults are returned with the error. */
export function readConfig(yamlText: string): { config: JekyllConfig; diagnostics: Diagnostic[] } {
	const file = '_config.yml';
	const yaml = parseYaml(plainStrings(yamlText), { file, start: { line: 1, column: 1 } });
	const diagnostics = [...yaml.diagnostics];
	const root = yaml.document.contents;
	if (root !== null && !isMap(root) && !hasErrors(diagnostics)) diagnostics.push(diagnose('fm-not-object', { file }));
	const settings = hasErrors(diagnostics) || root === null ? {} : asRecord(yaml.document.toJS());
	return { config: configOf(settings), diagnostics };
}

/** The settings with Jekyll's defaults (jekyll/lib/jekyll/configuration.rb, 4.3). */
export function configOf(settings: Record<string, unknown>): JekyllConfig {
	const permalink = text(settings['permalink']) ?? 'date';
	return {
		settings,
		permalink,
		timeZone: text(settings['timezone']),
		future: settings['future'] === true,
		showDrafts: settings['show_drafts'] === true,
		unpublished: settings['unpublished'] === true,
		include: ['.htaccess', ...strings(settings['include'])],
		exclude: [...defaultExcludes, ...strings(settings['exclude'])],
		collectionsDir: (text(settings['collections_dir']) ?? '').replace(/^\/+|\/+$/gu, ''),
		collections: collectionsOf(settings['collections'], permalink),
		defaults: defaultsOf(settings['defaults']),
		baseurl: (text(settings['baseurl']) ?? '').replace(/\/+$/u, ''),
		excerptSeparator: text(settings['excerpt_separator']) ?? '\n\n',
		kramdown: kramdownOf(asRecord(settings['kramdown'])),
		layoutsDir: text(settings['layouts_dir']) ?? '_layouts',
		includesDir: text(settings['includes_dir']) ?? '_includes',
		dataDir: text(settings['data_dir']) ?? '_data',
		destination: text(settings['destination']) ?? '_site',
		markdownExtensions: (text(settings['markdown_ext']) ?? 'markdown,mkdown,mkdn,mkd,md').split(','),
	};
}

export function asRecord(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** The characters of a scalar; null for nothing, the empty string and what is no scalar. */
export function text(value: unknown): string | null {
	if (typeof value === 'number' || typeof value === 'boolean') return String(value);
	return typeof value === 'string' && value !== '' ? value : null;
}

export function strings(value: unknown): string[] {
	return (Array.isArray(value) ? value : [value]).flatMap((item) => text(item) ?? []);
}

const defaultExcludes = [
	'.sass-cache',
	'.jekyll-cache',
	'gemfiles',
	'Gemfile',
	'Gemfile.lock',
	'node_modules',
	'vendor/bundle/',
	'vendor/cache/',
	'vendor/gems/',
	'vendor/ruby/',
];

/** Posts come first, as in `Configuration#add_default_collections`; their permalink is the site's unless given. */
function collectionsOf(value: unknown, permalink: string): JekyllCollection[] {
	const labels = Array.isArray(value)
		? Object.fromEntries(strings(value).map((label) => [label, {}]))
		: asRecord(value);
	const collections = Object.entries(labels).map(([label, given]): JekyllCollection => {
		const options = asRecord(given);
		return { label, output: options['output'] === true, permalink: text(options['permalink']) };
	});
	const posts = collections.find(({ label }) => label === 'posts');
	const others = collections.filter((collection) => collection !== posts);
	return [{ label: 'posts', output: true, permalink: posts?.permalink ?? permalink }, ...others];
}

function defaultsOf(value: unknown): JekyllDefault[] {
	if (!Array.isArray(value)) return [];
	return value.flatMap((entry): JekyllDefault[] => {
		const { scope, values } = asRecord(entry);
		if (typeof values !== 'object' || values === null) return [];
		const { path, type } = asRecord(scope);
		const name = text(type);
		const plural = name !== null && ['post', 'page', 'draft'].includes(name) ? `${name}s` : name;
		const given = { path: text(path) ?? '', type: plural, hasType: 'type' in asRecord(scope) };
		return [{ ...given, values: asRecord(values) }];
	});
}

function kramdownOf(options: Record<string, unknown>): KramdownOptions {
	const quirks = 'gfm_quirks' in options ? strings(options['gfm_quirks']).join(',') : 'paragraph_end';
	const isGfm = (text(options['input']) ?? 'GFM').toUpperCase() === 'GFM';
	return {
		input: isGfm ? 'GFM' : 'kramdown',
		autoIds: options['auto_ids'] !== false,
		autoIdPrefix: text(options['auto_id_prefix']) ?? '',
		// Jekyll sets hard_wrap to false for both parsers.
		hardWrap: isGfm && options['hard_wrap'] === true,
		headerOffset: typeof options['header_offset'] === 'number' ? options['header_offset'] : 0,
		paragraphEnd: isGfm && quirks.includes('paragraph_end'),
		parseBlockHtml: options['parse_block_html'] === true,
		parseSpanHtml: options['parse_span_html'] !== false,
		mathEngine: options['math_engine'] !== null || !('math_engine' in options),
	};
}
