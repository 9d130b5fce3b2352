/** Prints `N passed, N failed` for a result file of Vitest's JSON reporter. */
import { readFileSync } from 'node:fs';
import { countTests } from './test-counts.ts';

const { passed, failed } = countTests(readFileSync(process.argv[2]!, 'utf8'));
console.log(`${passed} passed, ${failed} failed`);
