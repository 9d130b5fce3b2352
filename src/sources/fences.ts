import matter from 'gray-matter';
import { diagnose, type Diagnostic } from '../model/diagnostic.ts';
import { type ParsedYaml, parseYaml, type YamlPlace } from './yaml.ts';

/** A file of content, cut in two. */
export interface SplitDocument {
	/** Null where the file has no front matter, or an empty one. */
	yaml: ParsedYaml | null;
	body: string;
	/** Line of the file on which the body begins, from 1. */
	bodyLine: number;
	diagnostics: Diagnostic[];
}

/**
 * Cuts the front matter off a text with LF line ends. What is a fence is decided here, by Jekyll's rule
 * (`---` on the first line, then a line of `---` or `...`), since gray-matter also takes `--- x` or
 * `----` for one and would run code after `---js`; then gray-matter takes it apart, with an
 * engine that only reads YAML.
 */
export function splitDocument(text: string, file: string): SplitDocument {
	const opening = /^---(?!-)(?<rest>[^\n]*)/u.exec(text);
	if (opening === null) return { yaml: null, body: text, bodyLine: 1, diagnostics: [] };

	const engine = opening.groups!.rest!.trim();
	if (engine !== '') {
		const isNamed = /^[ \t]|^\w+$/u.test(opening.groups!.rest!);
		if (!isNamed) return { yaml: null, body: text, bodyLine: 1, diagnostics: [] };
		return refused(diagnose('fm-engine', { file }, { engine: engine.slice(0, 40) }));
	}

	const closing = findClosingFence(text, opening[0].length);
	if (closing === null) return refused(diagnose('fm-unclosed', { file }));
	const start = { line: lineAt(text, closing.start), column: 1 };
	if (!closing.isFence) return refused(diagnose('fm-fence', { file, start }));
	const blank = findBlankRun(text, closing.start);
	if (blank !== null) {
		const reason = { reason: '空白が長く続いています', reason_en: 'a very long run of white space' };
		return refused(diagnose('fm-yaml', { file, start: { line: lineAt(text, blank), column: 1 } }, reason));
	}

	// The body is not copied through gray-matter: it would cost more than all the rest.
	const fenced = `${text.slice(0, closing.start)}---`;
	const { data } = matter(fenced, safeOptions({ file, start: { line: 1, column: '---'.length + 1 }, maxNodes }));
	const yaml = (data as { yaml?: ParsedYaml }).yaml ?? null;
	const body = text.slice(closing.end).replace(/^\n/u, '');
	return { yaml, body, bodyLine: start.line + 1, diagnostics: yaml?.diagnostics ?? [] };
}

function refused(diagnostic: Diagnostic): SplitDocument {
	return { yaml: null, body: '', bodyLine: 1, diagnostics: [diagnostic] };
}

/** The first line after the opening that is a fence, or that looks like one but has more on it. */
function findClosingFence(text: string, from: number): { start: number; end: number; isFence: boolean } | null {
	const pattern = /(?<=\n)(?:(?<fence>---|\.\.\.)[ \t]*(?=\n|$)|---)/gu;
	pattern.lastIndex = from;
	const match = pattern.exec(text);
	if (match === null) return null;
	return { start: match.index, end: match.index + match[0].length, isFence: match.groups!.fence !== undefined };
}

/** Keys and values of one front matter: a hundred times what the longest of a real site has. */
const maxNodes = 10_000;

/** No front matter has as much; gray-matter's search for comments takes the square of its length. */
const maxBlankRun = 1000;

function findBlankRun(text: string, end: number): number | null {
	let run = 0;
	for (let index = 0; index < end; index += 1) {
		const code = text.charCodeAt(index);
		run = code === 0x20 || code === 0x0a || code === 0x09 ? run + 1 : 0;
		if (run > maxBlankRun) return index;
	}
	return null;
}

/** A new object each time: gray-matter caches by text where it gets none, failed parses included. */
function safeOptions(place: YamlPlace) {
	return {
		language: 'yaml',
		engines: {
			// A slice of the text would keep all of it in memory for as long as any value of the front matter.
			yaml: (text: string) => ({ yaml: parseYaml(Buffer.from(text).toString(), place) }),
			javascript: refuseEngine,
			js: refuseEngine,
			json: refuseEngine,
			coffee: refuseEngine,
			toml: refuseEngine,
		},
	};
}

function refuseEngine(): never {
	throw new Error('Front matter must be YAML');
}

function lineAt(text: string, offset: number): number {
	let line = 1;
	for (let index = text.indexOf('\n'); index !== -1 && index < offset; index = text.indexOf('\n', index + 1)) line += 1;
	return line;
}
