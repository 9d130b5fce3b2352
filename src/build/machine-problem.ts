import { diagnose, type Diagnostic } from '../model/diagnostic.ts';
import { LostBodyError } from '../sources/bodies.ts';

/** What the system's errors mean that are no fault of the program. */
const reasons: Record<string, [ja: string, en: string]> = {
	ENOSPC: ['ディスクに空きがありません', 'the disk is full'],
	EDQUOT: ['割り当てられた容量を使い切りました', 'the disk quota is used up'],
	EFBIG: ['ファイルの大きさの上限を超えました', 'the file would be larger than allowed'],
	EROFS: ['読み取り専用のディスクです', 'the disk is read-only'],
	EACCES: ['書き込みが許されていません', 'permission is denied'],
	EPERM: ['操作が許されていません', 'the operation is not permitted'],
	EIO: ['ディスクの故障です', 'the disk has failed'],
	EMFILE: ['開けるファイルの数の上限に達しました', 'too many files are open'],
	ENFILE: ['開けるファイルの数の上限に達しました', 'too many files are open'],
};

/** The diagnostic of an error of the disk, however it was wrapped on its way; null for any other error. */
export function diagnoseDiskProblem(error: unknown, cacheDir: string): Diagnostic | null {
	if (error instanceof LostBodyError) {
		// What was stored a moment ago is not there: neither the cache nor the folder for temporary files takes it.
		return diagnose(
			'disk-write',
			{ file: cacheDir },
			{ reason: reasons['ENOSPC']![0], reason_en: reasons['ENOSPC']![1] },
		);
	}
	for (let cause = error; cause instanceof Error; cause = cause.cause) {
		const { code, path } = cause as NodeJS.ErrnoException;
		// Bundlers pass on the message alone.
		const named = /\b(?<code>E[A-Z]{2,8}): [^\n]*?(?:'(?<path>[^'\n]*)')?/u.exec(cause.message)?.groups;
		const reason = reasons[code ?? ''] ?? reasons[named?.['code'] ?? ''];
		if (reason === undefined) continue;
		const file = path ?? named?.['path'] ?? '';
		return diagnose('disk-write', { file }, { reason: reason[0], reason_en: reason[1] });
	}
	return null;
}

/** The diagnostic of a part of the engine that is not there, such as a font; null for any other error. */
export function diagnoseMissingPart(error: unknown): Diagnostic | null {
	for (let cause = error; cause instanceof Error; cause = cause.cause) {
		const part = /node_modules[/\\](?<part>(?:@[^/\\]+[/\\])?[^'\n]+)'?|Cannot find module '(?<name>[^']+)'/u.exec(
			cause.message,
		)?.groups;
		const isMissing = /\bENOENT\b|Cannot find module/u.test(cause.message);
		const name = part?.['part'] ?? part?.['name'];
		if (isMissing && name !== undefined) return diagnose('engine-incomplete', { file: name }, { name });
	}
	return null;
}
