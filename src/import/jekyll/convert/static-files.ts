import { diagnose, type Diagnostic } from '../../../model/diagnostic.ts';
import { fileAddress } from './file-address.ts';
import type { JekyllSite } from '../read/jekyll-site.ts';
import { foldFile } from './collisions.ts';
import { generatedFiles } from './generated.ts';
import type { ImportCounts, PlannedFile } from './import-plan.ts';

/** Files that Jekyll copies as they are, but for those that the engine makes or whose place an article has. */
export function staticFiles(
	site: JekyllSite,
	taken: ReadonlySet<string>,
	counts: ImportCounts,
	report: (diagnostic: Diagnostic) => void,
): PlannedFile[] {
	return site.statics.flatMap((file): PlannedFile[] => {
		const place = fileAddress(file.url);
		const refuse = (
			rule: 'import-static-refused' | 'import-static-large' | 'import-generated',
			url = `/${file.url}`,
		) => {
			report(diagnose(rule, { file: file.path }, { url }));
			return [];
		};
		if ('rule' in place) return refuse('import-static-refused');
		if (generatedFiles.has(place.file)) return refuse('import-generated');
		if (taken.has(foldFile(place.file))) return refuse('import-static-refused');
		if (file.bytes > maxStaticBytes) return refuse('import-static-large');
		counts.statics += 1;
		return [{ path: `public${place.file}`, source: file.path, content: { copyOf: file.absolute, bytes: file.bytes } }];
	});
}

/** No host of static sites takes larger files. */
const maxStaticBytes = 100 * 1024 * 1024;
