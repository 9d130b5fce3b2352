import { targetOf } from './fragment.ts';

/** Footnotes open where they are called, if the browser has popovers; else their links lead to the foot of the page. */
if ('popover' in HTMLElement.prototype) {
	for (const call of document.querySelectorAll<HTMLAnchorElement>('a[data-footnote-ref]')) {
		call.addEventListener('click', (event) => {
			const note = targetOf(call);
			if (note === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
			event.preventDefault();
			open(call, note);
		});
	}
}

function open(call: HTMLAnchorElement, note: HTMLElement): void {
	const box = document.createElement('aside');
	box.className = 'footnote-box';
	box.popover = 'auto';
	box.role = 'dialog';
	box.ariaLabel = `脚注${call.textContent}`;
	box.tabIndex = -1;
	const close = document.createElement('button');
	close.type = 'button';
	close.textContent = '閉じる';
	close.addEventListener('click', () => box.hidePopover());
	box.append(...copyOf(note).childNodes, close);
	box.addEventListener('toggle', (event) => {
		if ((event as ToggleEvent).newState === 'closed') box.remove();
	});
	call.closest('.prose')?.append(box);
	box.showPopover({ source: call });
	// A closed popover gives the focus back to where it was.
	box.focus({ preventScroll: true });
}

/** The note without what only makes sense at the foot of the page: its way back, and names that are taken. */
function copyOf(note: HTMLElement): HTMLElement {
	const copy = note.cloneNode(true) as HTMLElement;
	for (const back of copy.querySelectorAll('[data-footnote-backref]')) back.remove();
	for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
	return copy;
}
