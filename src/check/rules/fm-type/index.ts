import { z } from 'zod';
import { rules } from '../../../model/rules.ts';
import { reportLoaderDiagnostics } from '../../loader-diagnostics.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'fm-type',
	group: 'front-matter',
	severity: 'error',
	fix: null,
	summary: { ja: '項目の値の種類が正しくない', en: 'A key has a value of the wrong type' },
	texts: rules['fm-type'],
	docs: '題名が一覧になっている、真偽の欄に文が書かれている、などです。',
	options: z.strictObject({}),
	check: reportLoaderDiagnostics('fm-type'),
});
