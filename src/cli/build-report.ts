import type { BuildReport } from '../build/build-report.ts';
import type { Language } from '../model/diagnostic.ts';
import { say } from './messages.ts';

/** Pages named one by one; of more, only the numbers by reason are told. */
const maxPagesNamed = 40;

/** `build --report`: where the time went, what came from caches, and why each page was rendered. */
export function renderBuildReport(report: BuildReport, language: Language): string {
	const { steps, bodies, renderedPages, reusedPages, search, cards, images } = report;
	const lines = [
		...steps.map(({ step, milliseconds }) => {
			return `  ${(milliseconds / 1000).toFixed(2).padStart(7)} s  ${say(language, `report.${step}`)}`;
		}),
		say(language, 'report.bodies', bodies),
		...(search === null ? [] : [say(language, 'report.search-files', { ...search })]),
		...(cards === null ? [] : [say(language, 'report.drawn', { drawn: cards.drawn, reused: cards.reused })]),
		...(images === null ? [] : [say(language, 'report.made', { made: images.made, reused: images.reused })]),
		say(language, 'report.pages', { rendered: renderedPages.length, reused: reusedPages }),
	];
	if (renderedPages.length <= maxPagesNamed) {
		lines.push(...renderedPages.map(({ url, reasons }) => `  ${readable(url)} ← ${reasons.join(', ')}`));
	} else {
		const counts = Map.groupBy(renderedPages, ({ reasons }) => reasons.join(', '));
		const byCount = [...counts].sort(([, a], [, b]) => b.length - a.length).slice(0, maxPagesNamed);
		lines.push(...byCount.map(([reasons, pages]) => `  ${String(pages.length).padStart(6)} ← ${reasons}`));
	}
	return lines.join('\n');
}

function readable(url: string): string {
	try {
		return decodeURI(url);
	} catch {
		return url;
	}
}
