import { z } from 'zod';
import { closestName } from '../../../model/closest-name.ts';
import { knownKeys } from '../../../model/front-matter-keys.ts';
import { rules } from '../../../model/rules.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'fm-unknown-key',
	group: 'front-matter',
	severity: 'warning',
	fix: 'unsafe',
	summary: { ja: '知らない項目、または綴りの違う項目がある', en: 'An unknown or misspelt key' },
	texts: rules['fm-unknown-key'],
	docs: 'どこにも使われない項目です。よく似た項目があり、まだ書かれていないときは、修正案がその名前に改めます。わざと残す項目は allow に書いてください。',
	options: z.strictObject({ allow: z.array(z.string()).default([]).meta({ description: '知らなくても許す項目' }) }),
	check({ document, options, report }) {
		const known = knownKeys(document.kind);
		for (const { key, keySpan } of document.entries) {
			if (known.includes(key) || options.allow.includes(key)) continue;
			const closest = closestName(key, known);
			const isFree = closest !== null && document.entry(closest) === undefined;
			const edits = isFree ? [{ ...keySpan, insert: closest }] : [];
			report({ ...keySpan, params: { key, suggestion: closest === null ? '' : `（${closest}？）` }, edits });
		}
	},
});
