import { codeFingerprint, engineSources } from '../markdown/fingerprint.ts';

/** SHA-256 (hex) of all that a file's findings depend on besides the file and the settings: code, packages, Node. */
export function checkerFingerprint(): string {
	return (fingerprint ??= codeFingerprint(engineSources('check/worker.ts')));
}

let fingerprint: string | undefined;
