import { resolve } from 'node:path';
import type { Difference, Verification } from '../import/verify/verify-site.ts';
import type { Language } from '../model/diagnostic.ts';
import { defineCommand, exitCodes, outOption, UsageError } from './command.ts';
import { say } from './messages.ts';
import { outputFolder, siteFolder } from './site-folder.ts';

/** `kawaraban verify --against <old site>`: whether the built site answers all that the old one did. */
export const verify = defineCommand({
	summary: 'command.verify',
	operands: [],
	options: { against: { type: 'string', description: 'option.against', value: 'value.folder' }, out: outOption },
	async run({ options, language, terminal }) {
		if (options.against === undefined) throw new UsageError(say(language, 'verify.against-missing'));
		const against = resolve(terminal.workingDirectory, options.against);
		const [{ readOldSite }, { verifySite }, { readRecordedChanges }] = await Promise.all([
			import('../import/verify/old-site.ts'),
			import('../import/verify/verify-site.ts'),
			import('../import/verify/recorded-changes.ts'),
		]);
		const read = <Value>(path: string, action: () => Value): Value => {
			try {
				return action();
			} catch (error) {
				const reason = error instanceof Error ? error.message : String(error);
				throw new UsageError(say(language, 'verify.against-unreadable', { path, reason }));
			}
		};
		const old = read(against, () => readOldSite(against));
		const dist = outputFolder(options, terminal);
		const recorded = readRecordedChanges(siteFolder(options, terminal));
		const result = read(dist, () => verifySite(dist, old, recorded));
		for (const line of linesOf(result, language, options.verbose === true)) terminal.print(line);
		const isComplete = result.missing.length + result.moved.length + result.text.length + result.headings.length === 0;
		if (isComplete) terminal.print(say(language, 'verify.equal'));
		return isComplete ? exitCodes.ok : exitCodes.failed;
	},
});

function linesOf(result: Verification, language: Language, isVerbose: boolean): string[] {
	const { same, redirected, moved, missing, added, lists, excused, text, headings } = result;
	const counts = { same: same.length, redirected: redirected.length, moved: moved.length, missing: missing.length };
	const more = { added: added.length, text: text.length, headings: headings.length };
	return [
		...missing.map((url) => say(language, 'verify.missing', { url })),
		...moved.map(({ url, to }) => say(language, 'verify.moved', { url, to })),
		...(isVerbose ? redirected.map(({ url, to }) => say(language, 'verify.redirected', { url, to })) : []),
		...(isVerbose ? added.map((url) => say(language, 'verify.added', { url })) : []),
		...lists.map((url) => say(language, 'verify.list', { url })),
		...(excused.length === 0
			? []
			: [
					say(language, 'verify.excused', {
						pages: excused.length,
						changes: excused.reduce((sum, { changes }) => sum + changes, 0),
					}),
				]),
		...text.flatMap((difference) =>
			[say(language, 'verify.text', { url: difference.url })].concat(diffOf(difference, isVerbose)),
		),
		...headings.flatMap((difference) =>
			[say(language, 'verify.headings', { url: difference.url })].concat(diffOf(difference, isVerbose)),
		),
		say(language, 'verify.counts', { ...counts, ...more }),
	];
}

/** The first lines show what is wrong; --verbose shows them all. */
function diffOf({ diff }: Difference, isVerbose: boolean): string[] {
	const shown = isVerbose ? diff : diff.slice(0, maxDiffLines);
	const lines = shown.map(
		(line) => `    ${isVerbose || line.length <= maxLineLength ? line : `${line.slice(0, maxLineLength)}…`}`,
	);
	return shown.length < diff.length ? [...lines, `    … ${diff.length - shown.length}`] : lines;
}

const maxDiffLines = 6;
const maxLineLength = 160;
