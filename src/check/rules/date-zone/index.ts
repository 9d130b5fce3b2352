import { z } from 'zod';
import { rules } from '../../../model/rules.ts';
import { reportLoaderDiagnostics } from '../../loader-diagnostics.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'date-zone',
	group: 'front-matter',
	severity: 'error',
	fix: null,
	summary: { ja: '日付の時差の書き方が読めない', en: 'A time zone that cannot be read' },
	texts: rules['date-zone'],
	docs: '「+0900」のような数字で書いてください。',
	options: z.strictObject({}),
	check: reportLoaderDiagnostics('date-zone'),
});
