import type { Page } from 'playwright-core';

/**
 * Reports each error that a page's scripts leave uncaught. A view transition that Chromium skips, because the next page
 * came before its styles, is none: Chromium says so in the same way, and readers see a plain change of pages.
 */
export function onScriptError(page: Page, report: (message: string) => void): void {
	page.on('pageerror', ({ message }) => {
		if (!/ViewTransition|Transition was (?:skipped|aborted)/u.test(message)) report(message);
	});
}
