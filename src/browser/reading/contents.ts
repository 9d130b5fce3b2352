import { targetOf } from './fragment.ts';

/** The contents beside the text follow the reader: the section that is being read is marked, and kept in sight. */
const contents = document.querySelector<HTMLElement>('.toc-side');
if (contents !== null) follow(contents);

function follow(list: HTMLElement): void {
	const sections = [...list.querySelectorAll('a')].flatMap((link) => {
		const heading = targetOf(link);
		return heading === null ? [] : [{ link, heading, isPassed: false }];
	});
	let current: HTMLAnchorElement | undefined;
	// A heading counts as passed from a third of the screen on, and stays so however far above it goes.
	const observer = new IntersectionObserver(
		(entries) => {
			for (const { target, isIntersecting } of entries) {
				const section = sections.find(({ heading }) => heading === target);
				if (section !== undefined) section.isPassed = isIntersecting;
			}
			const next = sections.findLast(({ isPassed }) => isPassed)?.link;
			if (next === current) return;
			current?.removeAttribute('aria-current');
			next?.setAttribute('aria-current', 'location');
			if (next !== undefined) list.scrollTop = next.offsetTop - list.clientHeight / 2;
			current = next;
		},
		{ rootMargin: '9999999px 0px -66% 0px' },
	);
	for (const { heading } of sections) observer.observe(heading);
}
