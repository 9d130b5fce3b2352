/**
 * The one script that runs before anything is drawn, so that a reader's own colours and size of letters are there from
 * the start. It is a classic script of its own: a module would run too late, and the content security policy allows no
 * inline one. Style sheets read what it writes; without it they follow the device.
 */
(() => {
	const { dataset } = document.documentElement;
	for (const name of ['scheme', 'size']) {
		try {
			dataset[name] = localStorage.getItem(`display-${name}`) ?? 'auto';
		} catch {
			// A browser that keeps nothing for us can still change the page that is open.
			dataset[name] = 'auto';
		}
	}
})();
