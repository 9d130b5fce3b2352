/** Lets readers choose colours and size of letters; `preferences.js` brings their choice back on the next page. */
const { dataset } = document.documentElement;
const choices = document.querySelectorAll<HTMLInputElement>('.display-settings input');

for (const choice of choices) {
	choice.addEventListener('change', () => {
		dataset[choice.name] = choice.value;
		try {
			localStorage.setItem(`display-${choice.name}`, choice.value);
		} catch {
			// The choice then lasts as long as the page.
		}
		showChoice();
	});
}
// Another page may have changed it: one in another tab, or before this one was fetched ahead or left and come back to.
addEventListener('storage', readChoice);
addEventListener('pageshow', readChoice);
document.addEventListener('prerenderingchange', readChoice);
showChoice();

function readChoice(): void {
	try {
		for (const { name } of choices) dataset[name] = localStorage.getItem(`display-${name}`) ?? dataset[name] ?? 'auto';
	} catch {
		return;
	}
	showChoice();
}

function showChoice(): void {
	for (const choice of choices) choice.checked = dataset[choice.name] === choice.value;
	const { scheme } = dataset;
	// The browser's own frame follows: of its two colours one is for the other scheme.
	for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
		const own = (meta.dataset['scheme'] ??= meta.media.includes('dark') ? 'dark' : 'light');
		meta.media =
			scheme === 'light' || scheme === 'dark' ? (own === scheme ? 'all' : 'not all') : `(prefers-color-scheme: ${own})`;
	}
}
