import { isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose, type Diagnostic, type Point } from '../model/diagnostic.ts';
import { staysWithin } from './real-path.ts';

/** Far above any article: the longest of a real site of 2,513 has some 100 KB. */
export const maxSourceBytes = 1_048_576;

/** Reads a file of content, at most `maxSourceBytes` of it. `file` is its name for diagnostics. */
export function readSourceFile(path: string, file: string): Uint8Array | Diagnostic {
	// What is no file is not even opened: a named pipe would never answer.
	if (!statSync(path).isFile()) return diagnose('file-kind', { file });
	const descriptor = openSync(path, 'r');
	try {
		const { size } = fstatSync(descriptor);
		// One byte more than the size shows whether the file has grown since.
		const buffer = Buffer.allocUnsafe(Math.min(size, maxSourceBytes) + 1);
		let length = 0;
		for (let read = -1; read !== 0 && length < buffer.length; length += read) {
			read = size > maxSourceBytes ? 0 : readSync(descriptor, buffer, length, buffer.length - length, null);
		}
		if (size > maxSourceBytes || length > maxSourceBytes) {
			return diagnose('file-size', { file }, { bytes: Math.max(size, length), limit: maxSourceBytes });
		}
		return buffer.subarray(0, length);
	} finally {
		closeSync(descriptor);
	}
}

/** Reads the text of a file of the site folder that a symbolic link must not make another's. */
export function readSiteFile(siteDir: string, file: string): string | Diagnostic {
	const path = join(siteDir, file);
	if (!staysWithin(siteDir, path)) return diagnose('path-symlink', { file });
	const bytes = readSourceFile(path, file);
	return 'rule' in bytes ? bytes : decodeSource(bytes, file);
}

/** Decodes UTF-8, drops a byte order mark and makes every line end with LF, so that lines keep their numbers. */
export function decodeSource(bytes: Uint8Array, file: string): string | Diagnostic {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (!isUtf8(buffer)) {
		const offset = firstInvalidByte(buffer);
		const start = endOf(normalise(buffer.toString('utf8', 0, offset)));
		return diagnose('text-encoding', { file, start }, { offset });
	}
	return normalise(buffer.toString('utf8'));
}

function normalise(text: string): string {
	const withoutMark = text.startsWith('\uFEFF') ? text.slice(1) : text;
	return withoutMark.includes('\r') ? withoutMark.replace(/\r\n?/gu, '\n') : withoutMark;
}

/** Offset of the first byte that a lenient decoder replaces by U+FFFD, unless the file has that character itself. */
function firstInvalidByte(buffer: Buffer): number {
	const text = buffer.toString('utf8');
	let offset = 0;
	let from = 0;
	for (let index = text.indexOf('\uFFFD'); index !== -1; index = text.indexOf('\uFFFD', from)) {
		offset += Buffer.byteLength(text.slice(from, index));
		if (!buffer.subarray(offset, offset + 3).equals(replacement)) return offset;
		offset += replacement.length;
		from = index + 1;
	}
	return offset;
}

const replacement = Buffer.from('\uFFFD');

function endOf(text: string): Point {
	const lastBreak = text.lastIndexOf('\n');
	return { line: text.split('\n').length, column: text.length - lastBreak };
}
