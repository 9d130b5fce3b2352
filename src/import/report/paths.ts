/** Where an import leaves its reports, below the new site folder. */
export const reportPaths = {
	markdown: '.kawaraban/import-report.md',
	json: '.kawaraban/import-report.json',
	html: '.kawaraban/import-report.html',
} as const;
