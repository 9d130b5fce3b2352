import { z } from 'zod';
import { rules } from '../../../model/rules.ts';
import { reportLoaderDiagnostics } from '../../loader-diagnostics.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'fm-missing',
	group: 'front-matter',
	severity: 'error',
	fix: null,
	summary: { ja: '必要な項目（題名・日付）がない', en: 'A required key is missing' },
	texts: rules['fm-missing'],
	docs: '題名と日付は、ファイル名からも読み取れないときに報告します。',
	options: z.strictObject({}),
	check: reportLoaderDiagnostics('fm-missing'),
});
