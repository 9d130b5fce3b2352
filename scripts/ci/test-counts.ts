/**
 * How many tests passed and failed, from the text of Vitest's JSON report. A file that could not be loaded holds no
 * test and counts as one that failed, as does a run that ended without a report.
 */
export function countTests(report: string): { passed: number; failed: number } {
	const { numPassedTests, numFailedTests, success, testResults }: Report =
		report.trim() === '' ? noReport : JSON.parse(report);
	const brokenFiles = testResults.filter(
		({ status, assertionResults }) =>
			status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
	).length;
	const failed = numFailedTests + brokenFiles;
	return { passed: numPassedTests, failed: failed === 0 && !success ? 1 : failed };
}

const noReport: Report = { numPassedTests: 0, numFailedTests: 0, success: false, testResults: [] };

interface Report {
	numPassedTests: number;
	numFailedTests: number;
	success: boolean;
	testResults: { status: string; assertionResults: { status: string }[] }[];
}
