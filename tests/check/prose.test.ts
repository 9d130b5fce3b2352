import { describe, expect, test } from 'vitest';
import { checkProse, proseInstallCommand } from '../../src/check/prose.ts';
import { describeDiagnostic, formatDiagnostic } from '../../src/model/diagnostic.ts';

/** Stands for textlint: a kernel that says which rules it was given, and what they are set to. */
function fakeTextlint(messages: readonly object[]) {
	const calls: { text: string; options: { rules: { ruleId: string; options: unknown }[] } }[] = [];
	class TextlintKernel {
		async lintText(text: string, options: (typeof calls)[number]['options']) {
			calls.push({ text, options });
			return { messages };
		}
	}
	const preset = (rules: Record<string, unknown>, rulesConfig: Record<string, unknown>) => ({
		default: { rules, rulesConfig },
	});
	const modules: Record<string, Record<string, unknown>> = {
		'@textlint/kernel': { TextlintKernel },
		'@textlint/textlint-plugin-markdown': { default: { default: { Processor: null } } },
		'textlint-rule-preset-ja-technical-writing': preset(
			{ 'sentence-length': 1, 'max-ten': 2, 'ja-no-weak-phrase': 3 },
			{ 'sentence-length': { max: 100 }, 'max-ten': { max: 3 } },
		),
		'textlint-rule-preset-ja-spacing': preset({ 'ja-space-after-question': 4 }, {}),
	};
	return { calls, load: async (name: string) => modules[name] ?? null };
}

const texts = [{ file: 'content/posts/2026-05-12-a.md', text: '港の朝は、早い。\n' }];

describe('--prose', () => {
	test('runs textlint with the presets as news needs them', async () => {
		const { calls, load } = fakeTextlint([]);
		expect(await checkProse(texts, load)).toEqual([]);
		expect(calls.map(({ text }) => text)).toEqual(['港の朝は、早い。\n']);
		expect(calls[0]!.options.rules.map(({ ruleId, options }) => [ruleId, options])).toEqual([
			['sentence-length', { max: 120 }],
			['max-ten', { max: 3 }],
			['ja-space-after-question', true],
		]);
	});

	test('reports what textlint says, in one line and with its place', async () => {
		const loc = { start: { line: 1, column: 3 }, end: { line: 1, column: 5 } };
		const message = { ruleId: 'max-ten', message: '一つの文で\n読点が多すぎます', severity: 2, loc };
		const [found] = (await checkProse(texts, fakeTextlint([message]).load))!;
		expect(found).toMatchObject({ severity: 'warning', start: loc.start, end: loc.end });
		expect(formatDiagnostic(found!, 'ja')).toBe(
			'content/posts/2026-05-12-a.md:1:3 prose/max-ten 一つの文で 読点が多すぎます',
		);
		expect(describeDiagnostic(found!, 'en').hint).toBe('');
	});

	test('without textlint there is nothing to report, and one command that installs it', async () => {
		const { load } = fakeTextlint([]);
		const without = (missing: string) => (name: string) => (name === missing ? Promise.resolve(null) : load(name));
		expect(await checkProse(texts, without('@textlint/kernel'))).toBeNull();
		expect(await checkProse(texts, without('textlint-rule-preset-ja-spacing'))).toBeNull();
		expect(proseInstallCommand).toBe(
			'npm install --no-save @textlint/kernel@15 @textlint/textlint-plugin-markdown@15 textlint-rule-preset-ja-technical-writing@12 textlint-rule-preset-ja-spacing@3',
		);
	});
});
