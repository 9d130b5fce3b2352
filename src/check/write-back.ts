/** A mended text in the form its file had: with its byte order mark and its line ends. */
export function encodeLike(original: Uint8Array, text: string): Buffer {
	const source = Buffer.from(original.buffer, original.byteOffset, original.byteLength).toString('utf8');
	const mark = source.startsWith('\uFEFF') ? '\uFEFF' : '';
	const lineEnd = source.includes('\r\n') ? '\r\n' : /\r/u.test(source) ? '\r' : '\n';
	return Buffer.from(mark + (lineEnd === '\n' ? text : text.replaceAll('\n', lineEnd)));
}
