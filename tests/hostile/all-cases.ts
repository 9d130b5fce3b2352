import type { HostileCase } from './case.ts';
import { addressCases } from './cases/addresses.ts';
import { bodyCases } from './cases/bodies.ts';
import { fileCases } from './cases/files.ts';
import { frontMatterCases } from './cases/front-matter.ts';
import { imageCases } from './cases/images.ts';
import { oddCases } from './cases/oddities.ts';
import { rowCases } from './cases/rows.ts';
import { settingCases } from './cases/settings.ts';
import { sinkCases } from './cases/sinks.ts';
import { textCases } from './cases/texts-and-dates.ts';

/** Every hostile input, by family. */
export const families: Record<string, readonly HostileCase[]> = {
	'front matter': frontMatterCases,
	'texts and dates': textCases,
	addresses: addressCases,
	bodies: bodyCases,
	images: imageCases,
	files: fileCases,
	settings: settingCases,
	sinks: sinkCases,
	rows: rowCases,
	oddities: oddCases,
};
