import type { Diagnostic } from '../model/diagnostic.ts';
import type { CheckedFile } from './check-document.ts';

/** What is known of a file that cannot be looked at. */
export function unreadable(file: string, diagnostics: Diagnostic[]): CheckedFile {
	return { file, findings: [], diagnostics, facts: null, suppressions: [] };
}
