import { describe, expect, test } from 'vitest';
import type { RuleExamples } from '../../src/check/example.ts';
import { rules } from '../../src/check/rules/index.ts';
import { findIn, fixIn, placeOf, readMarks, withFrontMatter } from './rule-examples.ts';

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', async (name, rule) => {
	const { default: examples } = (await import(`../../src/check/rules/${name}/examples.ts`)) as {
		default: RuleExamples;
	};

	test('has at least three examples of each kind, and one of its fix', () => {
		expect(examples.failing.length).toBeGreaterThanOrEqual(3);
		expect(examples.passing.length).toBeGreaterThanOrEqual(3);
		expect(examples.failing.some(({ fixed }) => fixed !== undefined)).toBe(rule.fix !== null);
	});

	test.each(examples.failing.map((example) => [example.text, example] as const))('finds %j', (marked, example) => {
		const { text, places } = readMarks(marked);
		const findings = findIn(rule, text, example);
		expect(findings.map(placeOf).sort()).toEqual(places.sort());
		if (example.params !== undefined) expect(findings.map(({ params }) => params)).toEqual(example.params);
		const fixed = example.fixed === undefined ? text : withFrontMatter(example.fixed);
		expect(fixIn(rule, text, example)).toBe(fixed);
		expect(fixIn(rule, fixed, example)).toBe(fixed);
	});

	test.each(examples.passing.map((example) => [example.text, example] as const))('lets %j be', (text, example) => {
		expect(findIn(rule, withFrontMatter(text), example).map(placeOf)).toEqual([]);
	});
});
