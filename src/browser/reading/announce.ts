const shownMs = 2500;
let timer: ReturnType<typeof setTimeout> | undefined;

// A region that is there before its text is read out when the text comes.
const status = document.createElement('p');
status.className = 'announcement';
status.role = 'status';
document.body.append(status);

/** Shows a short message for a moment, and has it read out. */
export function announce(message: string): void {
	clearTimeout(timer);
	status.textContent = message;
	timer = setTimeout(() => (status.textContent = ''), shownMs);
}
