/** Shows the buttons that copy an article's address, where the browser can copy at all. */
const confirmationMs = 2000;

if ('clipboard' in navigator) {
	for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-url]')) {
		button.hidden = false;
		button.addEventListener('click', () => void copyAddress(button));
	}
}

async function copyAddress(button: HTMLButtonElement): Promise<void> {
	const { copyUrl = '', copied = '' } = button.dataset;
	const status = button.nextElementSibling;
	await navigator.clipboard.writeText(copyUrl);
	if (!status) return;
	status.textContent = copied;
	setTimeout(() => (status.textContent = ''), confirmationMs);
}
