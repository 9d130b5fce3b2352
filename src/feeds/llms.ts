import { mapStrings, singleLine } from './clean-text.ts';

/** What llms.txt tells of a site. */
export interface LlmsSite {
	title: string;
	description: string;
	/** One for each category, and others such as fixed pages. Sections without links are left out. */
	sections: LlmsSection[];
}

export interface LlmsSection {
	name: string;
	links: LlmsLink[];
}

export interface LlmsLink {
	title: string;
	/** Absolute, percent-encoded. */
	url: string;
	/** Plain text; may be empty. */
	summary: string;
}

/** llms.txt (https://llmstxt.org): title, description, and for each section a list of links. */
export function llmsTxt(site: LlmsSite): string {
	const { title, description, sections } = mapStrings(site, singleLine);
	const blocks = [
		`# ${escapeInline(title)}`,
		...(description === '' ? [] : [`> ${escapeBlockStart(escapeInline(description))}`]),
		...sections.filter(({ links }) => links.length > 0).map(formatSection),
	];
	return `${blocks.join('\n\n')}\n`;
}

function formatSection({ name, links }: LlmsSection): string {
	return [`## ${escapeInline(name)}`, '', ...links.map(formatLink)].join('\n');
}

function formatLink({ title, url, summary }: LlmsLink): string {
	// The format's own parser reads to the first bracket, escaped or not.
	const name = escapeInline(title.replaceAll('[', '［').replaceAll(']', '］')) || url;
	const href = new URL(url).href.replaceAll('(', '%28').replaceAll(')', '%29');
	return `- [${name}](${href})${summary === '' ? '' : `: ${escapeInline(summary)}`}`;
}

/** Keeps Markdown from reading marks in plain text as markup. */
function escapeInline(text: string): string {
	return text.replace(/[\\`*_~[\]<&#]/gu, '\\$&');
}

/** Keeps the first characters of a paragraph from opening a list, a quotation or a rule. */
function escapeBlockStart(text: string): string {
	return text.replace(/^[-+>=]/u, '\\$&').replace(/^(\d{1,9})(?=[.)])/u, '$1\\');
}
