import { SiteSchema, type Site } from '../../src/model/site.ts';
import { checkDocument } from '../../src/check/check-document.ts';
import { combineChecks } from '../../src/check/combine.ts';
import type { ExampleSite } from '../../src/check/example.ts';
import { fixDocument } from '../../src/check/fix.ts';
import type { CheckRule, Finding } from '../../src/check/rule.ts';

const usualFrontMatter = '---\ntitle: 港の朝\ndate: 2026-05-12 09:00:00 +0900\ncategories: [暮らし]\n---\n\n';

/** An example's text with its marks taken out, and the places they enclosed as `line:column-line:column`. */
export function readMarks(marked: string): { text: string; places: string[] } {
	const whole = /^⟦?---⟧?\n/u.test(marked) || marked.startsWith('\uFEFF') ? marked : usualFrontMatter + marked;
	const places: string[] = [];
	const open: string[] = [];
	let text = '';
	let line = 1;
	let column = 1;
	for (const unit of whole.split('')) {
		if (unit === '⟦') open.push(`${line}:${column}`);
		else if (unit === '⟧') places.push(`${open.pop()}-${line}:${column}`);
		else {
			text += unit;
			if (unit === '\n') line += 1;
			column = unit === '\n' ? 1 : column + 1;
		}
	}
	return { text, places };
}

export function withFrontMatter(text: string): string {
	return text.startsWith('---\n') ? text : usualFrontMatter + text;
}

export function exampleSite(rule: CheckRule, { site = {}, options = {} }: ExampleSite): Site {
	return SiteSchema.parse({
		title: '港新聞',
		description: '港町の新聞です。',
		url: 'https://minato.example',
		categories: [
			{ name: '暮らし', slug: 'life' },
			{ name: '港', slug: 'port' },
		],
		check: { rules: { [rule.name]: options } },
		...site,
	});
}

/** Findings of one rule in one text, and where they are. */
export function findIn(rule: CheckRule, text: string, example: ExampleSite): Finding[] {
	const site = exampleSite(rule, example);
	const file = example.file ?? usualFile;
	const files = { [file]: text, ...example.others };
	const checked = Object.entries(files).map(([path, content]) =>
		checkDocument(
			{ file: path, kind: path.startsWith('content/pages/') ? 'page' : 'post', bytes: Buffer.from(content) },
			{ rules: [rule], site },
		),
	);
	const { findings } = combineChecks(checked, {
		site,
		rules: [rule],
		publicFiles: new Set(example.publicFiles),
		now: new Date('2026-06-01T00:00:00Z'),
	});
	return findings.filter((finding) => finding.file === file);
}

export function placeOf({ place: { start, end } }: Finding): string {
	return `${start.line}:${start.column}-${end.line}:${end.column}`;
}

/** The text after all fixes of one rule. */
export function fixIn(rule: CheckRule, text: string, example: ExampleSite): string {
	const site = exampleSite(rule, example);
	const file = example.file ?? usualFile;
	const siteFindings = rule.checkSite === undefined ? [] : findIn(rule, text, example);
	const source = { file, kind: file.startsWith('content/pages/') ? 'page' : 'post', bytes: Buffer.from(text) } as const;
	return fixDocument(source, { rules: [rule], site, unsafe: true, siteFindings })!.text;
}

const usualFile = 'content/posts/2026-05-12-minato-no-asa.md';
