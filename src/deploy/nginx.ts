import type { HeaderRule } from './header-rules.ts';
import { speculationRulesFile } from './speculation-rules.ts';

/** A moved address. */
export interface Redirect {
	/** Root-relative, with base, percent-encoded. */
	from: string;
	/** The same, or an absolute URL. */
	to: string;
}

/**
 * What nginx must know in its `http` block: each header's value by path. Maps, because `add_header` in a `location`
 * would throw away all headers of the blocks around it.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_headers_module.html
 */
export function nginxHttp(rules: readonly HeaderRule[]): string {
	const maps = headerNames(rules).map((name) => {
		// The first regular expression that matches decides, so the later, narrower rules come first.
		const lines = rules
			.filter(({ headers }) => headers[name] !== undefined)
			.toReversed()
			.map(({ pattern, headers }) => `\t${quote(`~^${regularExpression(pattern)}$`)} ${quote(headers[name]!)};`);
		return `map $uri $${variableOf(name)} {\n\tdefault "";\n${lines.join('\n')}\n}\n`;
	});
	return `# 「http { }」の中で読み込みます（include）。\n${maps.join('\n')}`;
}

/** What belongs into the `server` block of the site: headers, redirects with a status code, and where files are. */
export function nginxServer(rules: readonly HeaderRule[], redirects: readonly Redirect[], base: string): string {
	const headers = headerNames(rules).map((name) => `add_header ${name} $${variableOf(name)} always;`);
	const moved = redirects
		.filter(({ from, to }) => from !== to && !/[?#]/u.test(from))
		// A dollar would begin a variable, and nginx has no way to write one.
		.map(({ from, to }) => `location = ${quote(decode(from))} { return 301 ${quote(to.replaceAll('$', '%24'))}; }`);
	const isPrivate = `^${regularExpression(base)}/_(?:deploy/|headers$|redirects$)`;
	return `# サイトの「server { }」の中で読み込みます（include）。root には出力のフォルダを書いてください。
${headers.join('\n')}
charset utf-8;
index index.html;
error_page 404 ${quote(`${base}/404.html`)};
location ~ ${quote(isPrivate)} { return 404; }
location = ${quote(`${base}${speculationRulesFile}`)} { types { } default_type application/speculationrules+json; }
location / { try_files $uri $uri.html $uri/ =404; }
${moved.map((line) => `${line}\n`).join('')}`;
}

/** Content-Type is for nginx's own table of types: `add_header` would send a second one. */
function headerNames(rules: readonly HeaderRule[]): string[] {
	return [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))].filter((name) => name !== 'Content-Type');
}

function variableOf(header: string): string {
	return `kawaraban_${header.toLowerCase().replaceAll('-', '_')}`;
}

/** Of a path or pattern. `$uri` is decoded, so the expression is, too. */
function regularExpression(pattern: string): string {
	return decode(pattern)
		.split('*')
		.map((part) => part.replace(/[\\^$.|?+()[\]{}]/gu, String.raw`\$&`))
		.join('.*');
}

function decode(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

function quote(text: string): string {
	return `"${text.replace(/[\\"]/gu, String.raw`\$&`)}"`;
}
