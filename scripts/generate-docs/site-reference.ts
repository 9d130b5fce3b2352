import { describeForm } from './forms.ts';
import { code, generatedNote, markdownTable } from './markdown-table.ts';
import { type SettingSchema, siteSettings } from './setting-schema.ts';

/** docs/site-yaml.md: every key of `site.yaml`, as the schema describes it. */
export function siteReference(): string {
	return `${generatedNote}

# site.yaml の項目

サイトの設定です。サイトのフォルダの \`site.yaml\` に書きます。エディターで補完するには、先頭の行に次のように書きます。

\`\`\`yaml
# yaml-language-server: $schema=./schemas/site.schema.json
\`\`\`

${markdownTable(['項目', '書き方', '書かないとき', '意味'], rowsOf(siteSettings(), ''))}

\`[]\` はリストの一つ一つ、\`*\` は自由に付ける名前です。
`;
}

function rowsOf(schema: SettingSchema, prefix: string): string[][] {
	return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
		const name = `${prefix}${key}`;
		const isRequired = schema.required?.includes(key) === true;
		const row = [code(name), describeForm(value), usualValue(value, isRequired), value.description ?? ''];
		return [row].concat(childRows(value, name));
	});
}

function childRows(schema: SettingSchema, name: string): string[][] {
	const { items, additionalProperties } = schema;
	if (schema.properties !== undefined) return rowsOf(schema, `${name}.`);
	if (items !== undefined) return childRows(items, `${name}[]`);
	return typeof additionalProperties === 'object' ? childRows(additionalProperties, `${name}.*`) : [];
}

function usualValue({ default: usual }: SettingSchema, isRequired: boolean): string {
	if (isRequired) return '必ず書く';
	if (usual === undefined || ['""', '[]', '{}'].includes(JSON.stringify(usual))) return '';
	return code(typeof usual === 'string' ? usual : JSON.stringify(usual));
}
