import { announce } from './announce.ts';

// Where the browser cannot copy, links beside headings stay links and the button stays away.
if ('clipboard' in navigator) {
	for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-url]')) {
		button.hidden = false;
		button.addEventListener('click', () => void copy(button.dataset['copyUrl'] ?? ''));
	}
	for (const link of document.querySelectorAll<HTMLAnchorElement>('.heading-anchor'))
		link.replaceWith(copyButton(link));
}

/** The link beside a heading as a button that copies it. */
function copyButton(link: HTMLAnchorElement): HTMLButtonElement {
	const button = document.createElement('button');
	button.type = 'button';
	button.className = link.className;
	button.ariaLabel = `${link.ariaLabel ?? ''}をコピー`;
	button.addEventListener('click', () => {
		history.replaceState(history.state, '', link.hash);
		void copy(location.origin + location.pathname + link.hash);
	});
	return button;
}

async function copy(address: string): Promise<void> {
	try {
		await navigator.clipboard.writeText(address);
		announce('リンクをコピーしました');
	} catch {
		announce('コピーできませんでした');
	}
}
