import { z } from 'zod';
import { rules } from '../../../model/rules.ts';
import { reportLoaderDiagnostics } from '../../loader-diagnostics.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'date-invalid',
	group: 'front-matter',
	severity: 'error',
	fix: null,
	summary: { ja: '日付として読めない', en: 'A date that cannot be read' },
	texts: rules['date-invalid'],
	docs: '暦にない日（2月30日など）も含みます。',
	options: z.strictObject({}),
	check: reportLoaderDiagnostics('date-invalid'),
});
