/** Writes docs/rules.md, the reference of the checker's rules in Japanese, from the rules and their examples. */
import { writeFileSync } from 'node:fs';
import type { z } from 'zod';
import type { RuleExamples } from '../src/check/example.ts';
import { type CheckRule, ruleGroups } from '../src/check/rule.ts';
import { rules } from '../src/check/rules/index.ts';

/** The whole document. */
export async function rulesDocument(): Promise<string> {
	const chapters = await Promise.all(
		ruleGroups.map(async (group) => {
			const inGroup = rules.filter((rule) => rule.group === group);
			const sections = await Promise.all(inGroup.map(describeRule));
			return `## ${groupNames[group]}\n\n${tableOf(inGroup)}\n\n${sections.join('\n\n')}`;
		}),
	);
	return `${introduction}\n\n${chapters.join('\n\n')}\n`;
}

const groupNames = {
	'front-matter': 'フロントマター',
	structure: '構成',
	residue: '残留物',
	repetition: '繰り返しと途切れ',
	links: 'リンクと広告',
} as const;

const severityNames = { error: 'エラー', warning: '警告', info: '参考' } as const;
const fixNames = { safe: '`--fix`', unsafe: '`--fix --unsafe`' } as const;

const introduction = `# 校閲の規則

<!-- npm run generate が作る文書です。直すときは src/check/rules/ を直してください。 -->

\`kawaraban check\` が記事を調べる規則の一覧です。**エラー**は公開してはならないもので、\`npm run build\` も止まります。**警告**は直すべきもの、**参考**は知っておくとよいものです。\`--fix\` は意味の変わらない直しだけを、\`--fix --unsafe\` は人が確かめるべき直しも行います。

重さと設定は site.yaml の \`check\` で変えられます。

\`\`\`yaml
check:
  rules:
    title-too-long: off
    paragraph-repeated: { severity: warning, min_length: 80 }
  paths:
    - path: content/posts/2025-*
      rules: { no-headings: off }
    - path: content/posts/2019-*
      max_severity: warning
\`\`\`

\`max_severity: warning\` は、これより重い指摘を警告にします。\`check\` のすぐ下に書けばサイト全体に効き、校閲ではビルドが止まりません（読めない記事では止まります）。直している途中のアーカイブには、\`kawaraban check --baseline\` で今ある指摘を記録するほうを勧めます。記録したものはビルドでも警告になり、新しいエラーだけが止めます。

一か所だけ見逃すときは、理由を添えて \`<!-- kawaraban-ignore 規則: 理由 -->\` と書きます（[suppression](#suppression)）。`;

function tableOf(inGroup: readonly CheckRule[]): string {
	const rows = inGroup.map(
		({ name, severity, fix, summary }) =>
			`| [${name}](#${name}) | ${severityNames[severity]} | ${fix === null ? '' : fixNames[fix]} | ${escapeCell(summary.ja)} |`,
	);
	return ['| 規則 | 重さ | 直し | 見つけるもの |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

async function describeRule({ name, severity, fix, summary, docs, options }: CheckRule): Promise<string> {
	const path = `../src/check/rules/${name}/examples.ts`;
	const { default: examples } = (await import(path)) as { default: RuleExamples };
	const [failing] = examples.failing;
	const [passing] = examples.passing;
	return [
		`### ${name}`,
		`${summary.ja}（${severityNames[severity]}${fix === null ? '' : `、${fixNames[fix]}`}）`,
		escapeHtml(docs),
		...describeOptions(options),
		`見つける例（⟦ ⟧ の中）：`,
		fence(failing!.text),
		...(failing!.fixed === undefined ? [] : ['直したあと：', fence(failing!.fixed)]),
		'見つけない例：',
		fence(passing!.text),
	].join('\n\n');
}

function describeOptions(options: z.ZodObject): string[] {
	const rows = Object.entries(options.shape).map(([key, schema]) => {
		const field = schema as z.ZodType;
		return `- \`${key}\`：${field.meta()?.description ?? ''}（既定 \`${JSON.stringify(field.parse(undefined))}\`）`;
	});
	return rows.length === 0 ? [] : [`設定：`, rows.join('\n')];
}

function fence(text: string): string {
	const longest = Math.max(2, ...(text.match(/`+/gu) ?? []).map((run) => run.length));
	const marks = '`'.repeat(longest + 1);
	return `${marks}text\n${visible(text).replace(/\n$/u, '')}\n${marks}`;
}

/** Characters that no reader of the document would see. */
function visible(text: string): string {
	const shown = text.replace(
		/[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu,
		(character) => `\\u${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
	);
	return shown.length > maxExample ? `${shown.slice(0, maxExample)}…` : shown;
}

/** Examples of length are shortened. */
const maxExample = 400;

function escapeCell(text: string): string {
	return escapeHtml(text).replaceAll('|', '\\|');
}

function escapeHtml(text: string): string {
	return text.replaceAll('<', '&lt;').replaceAll('*', '\\*').replaceAll('[', '\\[');
}

if (import.meta.main) writeFileSync(new URL('../docs/rules.md', import.meta.url), await rulesDocument());
