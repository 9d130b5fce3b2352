import type { HeaderRule } from './header-rules.ts';

/** What a CloudFront Function may be long, in bytes: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html */
export const cloudFrontFunctionBytes = 10_240;

/** A CloudFront Function (viewer response) that sets the headers of a site whose files lie in S3. */
export function cloudFrontResponse(rules: readonly HeaderRule[]): string {
	const plain = rules.map(({ pattern, headers }) => [
		pattern,
		Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
	]);
	return `// CloudFront Functions（cloudfront-js-2.0）、viewer response に関連付けます。
var rules = ${json(plain)};
function matches(pattern, path) {
	var star = pattern.indexOf('*');
	if (star < 0) return path === pattern;
	var start = pattern.slice(0, star);
	var end = pattern.slice(star + 1);
	return path.length >= start.length + end.length && path.startsWith(start) && path.endsWith(end);
}
function handler(event) {
	var headers = event.response.headers;
	for (var i = 0; i < rules.length; i++) {
		if (!matches(rules[i][0], event.request.uri)) continue;
		for (var j = 0; j < rules[i][1].length; j++) headers[rules[i][1][j][0]] = { value: rules[i][1][j][1] };
	}
	return event.response;
}
`;
}

/**
 * A CloudFront Function (viewer request): S3 knows no index files. A URL without a slash at its end and without an
 * extension is that of a page's file or of a folder; the sites' own addresses tell which.
 *
 * @param bare whether the site has pages at addresses such as `/about`, whose file is `/about.html`
 */
export function cloudFrontRequest(bare: boolean): string {
	const whereBare = bare
		? `	request.uri += '.html';
	return request;`
		: `	return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: request.uri + '/' } } };`;
	return `// CloudFront Functions（cloudfront-js-2.0）、viewer request に関連付けます。
function handler(event) {
	var request = event.request;
	if (request.uri.endsWith('/')) {
		request.uri += 'index.html';
		return request;
	}
	if (request.uri.slice(request.uri.lastIndexOf('/')).indexOf('.') >= 0) return request;
	// 「//ほかのホスト」への転送にならないようにします。
	if (request.uri.startsWith('//')) return request;
${whereBare}
}
`;
}

/** JSON that is also a JavaScript expression in any text. */
function json(value: unknown): string {
	return JSON.stringify(value, null, '\t').replace(/[\u2028\u2029]/gu, (sign) =>
		sign === '\u2028' ? '\\u2028' : '\\u2029',
	);
}
