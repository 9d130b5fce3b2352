import { expect, test } from 'vitest';
import { countTests } from '../../scripts/ci/test-counts.ts';

const file = (status: string, ...tests: string[]) => ({
	status,
	assertionResults: tests.map((result) => ({ status: result })),
});

test('passed and failed tests are counted, skipped ones are neither', () => {
	const report = {
		numPassedTests: 3,
		numFailedTests: 1,
		numPendingTests: 2,
		success: false,
		testResults: [file('passed', 'passed', 'passed', 'skipped'), file('failed', 'passed', 'failed', 'skipped')],
	};
	expect(countTests(JSON.stringify(report))).toEqual({ passed: 3, failed: 1 });
});

test('all well is none failed', () => {
	const report = { numPassedTests: 1, numFailedTests: 0, success: true, testResults: [file('passed', 'passed')] };
	expect(countTests(JSON.stringify(report))).toEqual({ passed: 1, failed: 0 });
});

test('a file that could not be loaded counts as a failed test', () => {
	const report = {
		numPassedTests: 1,
		numFailedTests: 0,
		success: false,
		testResults: [file('passed', 'passed'), file('failed')],
	};
	expect(countTests(JSON.stringify(report))).toEqual({ passed: 1, failed: 1 });
});

test('an error outside of all tests counts as well', () => {
	const report = { numPassedTests: 1, numFailedTests: 0, success: false, testResults: [file('passed', 'passed')] };
	expect(countTests(JSON.stringify(report))).toEqual({ passed: 1, failed: 1 });
});

test('a run without a report has failed', () => {
	expect(countTests('')).toEqual({ passed: 0, failed: 1 });
});
