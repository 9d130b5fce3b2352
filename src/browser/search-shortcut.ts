/** The key `/` leads to the search box, unless somebody is writing. */
document.addEventListener('keydown', (event) => {
	if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
	const target = event.target as HTMLElement;
	if (target.isContentEditable || target.closest('input, textarea, select') !== null) return;
	// The search page has a box of its own, and hides that of the header.
	const box = [...document.querySelectorAll<HTMLInputElement>('[data-search-box]')].find((input) =>
		input.checkVisibility(),
	);
	if (box === undefined) return;
	event.preventDefault();
	box.focus();
	box.select();
});
