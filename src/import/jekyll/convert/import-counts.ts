import type { Entry } from './entries.ts';
import type { ImportCounts } from './import-plan.ts';

export function countDocument({ target, collision }: Entry, counts: ImportCounts): void {
	if (target === 'post') counts.posts += 1;
	else if (target === 'draft') counts.drafts += 1;
	else if (target === 'page') counts.pages += 1;
	else counts.statics += 1;
	if (collision?.won === false) counts.collisions += 1;
}

export function emptyCounts(): ImportCounts {
	return {
		posts: 0,
		drafts: 0,
		pages: 0,
		statics: 0,
		redirects: 0,
		collisions: 0,
		links: {
			exact: 0,
			external: 0,
			file: 0,
			'file-date': 0,
			title: 0,
			slug: 0,
			'source-file': 0,
			ambiguous: 0,
			dead: 0,
		},
		rewrites: {},
		lifted: {},
	};
}
