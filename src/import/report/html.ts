import { countLines, type ImportReport, type ReportSection, severityLabels } from './report.ts';

/** The report as one HTML page without scripts, to be opened from the disk. */
export function renderHtmlReport(report: ImportReport): string {
	const counts = countLines(report).map(
		([label, value]) => `<tr><th scope="row">${escape(label)}</th><td>${escape(value)}</td></tr>`,
	);
	const moved = report.documents.filter(({ oldUrl, url }) => oldUrl !== url && oldUrl !== null);
	return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Jekyllからの取り込み</title>
<style>${styles}</style>
</head>
<body>
<main>
<h1>Jekyllからの取り込み</h1>
<table><caption>結果</caption><tbody>
${counts.join('\n')}
</tbody></table>
<h2>URLが変わった記事（${moved.length}件）</h2>
${moved.length === 0 ? '<p>ありません。</p>' : `<ul>${moved.map(({ source, oldUrl, url }) => `<li><code>${escape(source)}</code> ${escape(decode(oldUrl!))} → ${escape(url === null ? '（公開しない）' : decode(url))}</li>`).join('\n')}</ul>`}
${report.sections.map(renderSection).join('\n')}
</main>
</body>
</html>
`;
}

function renderSection({ rule, severity, findings }: ReportSection): string {
	const rows = findings.map(({ file, line, message, hint }) => {
		return `<li><code>${escape(file)}:${line}</code> ${escape(message)} ${hint === '' ? '' : `<small>${escape(hint)}</small>`}</li>`;
	});
	return `<details${severity === 'info' ? '' : ' open'} class="${severity}">
<summary>${severityLabels[severity]}：<code>${rule}</code>（${findings.length}件）</summary>
<ul>
${rows.join('\n')}
</ul>
</details>`;
}

function decode(url: string): string {
	try {
		return decodeURI(url);
	} catch {
		return url;
	}
}

function escape(text: string): string {
	return text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

const styles = `:root{color-scheme:light dark}
body{font:1rem/1.8 "Hiragino Sans","Noto Sans JP","Yu Gothic UI",sans-serif;margin:0}
main{max-width:60rem;margin:auto;padding:1.5rem}
table{border-collapse:collapse}caption{text-align:start;font-weight:bold}
th,td{border-block-end:1px solid #8886;padding:.25rem .75rem;text-align:start}td{text-align:end}
details{border-block-start:1px solid #8886;padding-block:.5rem}summary{cursor:pointer;font-weight:bold}
.error summary{color:#c62828}li{overflow-wrap:anywhere}`;
