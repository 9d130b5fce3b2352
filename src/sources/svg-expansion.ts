/** An element of an SVG, in the order of the file. */
export interface SvgPart {
	id: string | null;
	/** Ids of what is drawn again in its place: by `<use>`, a pattern, a mask. */
	uses: readonly string[];
	parent: SvgPart | null;
}

/**
 * How many elements are drawn, those that are used again counted each time: nested `<use>` can make 10^17 of
 * 20 lines. Counting ends at the first number above `limit`; a circle counts for more than any limit.
 */
export function countExpanded(parts: readonly SvgPart[], limit: number): number {
	const contents = new Map<string, Content>();
	const whole: Content = { elements: 0, uses: [], state: 'new', total: 0 };
	for (const { id } of parts) if (id !== null && !contents.has(id)) contents.set(id, emptyContent());
	for (const part of parts) {
		for (const content of contentsAround(part, contents, whole)) {
			content.elements += 1;
			content.uses.push(...part.uses);
		}
	}
	return total(whole, contents, limit);
}

interface Content {
	elements: number;
	uses: string[];
	state: 'new' | 'open' | 'counted';
	total: number;
}

function emptyContent(): Content {
	return { elements: 0, uses: [], state: 'new', total: 0 };
}

function contentsAround(part: SvgPart, contents: ReadonlyMap<string, Content>, whole: Content): Set<Content> {
	const around = new Set([whole]);
	for (let step: SvgPart | null = part; step !== null; step = step.parent) {
		if (step.id !== null) around.add(contents.get(step.id)!);
	}
	return around;
}

/** Without recursion: ids can be chained by the thousand. */
function total(whole: Content, contents: ReadonlyMap<string, Content>, limit: number): number {
	const open = [whole];
	while (open.length > 0) {
		const content = open.at(-1)!;
		if (content.state === 'new') {
			content.state = 'open';
			for (const id of new Set(content.uses)) {
				const used = contents.get(id);
				if (used?.state === 'open') return Infinity;
				if (used?.state === 'new') open.push(used);
			}
			continue;
		}
		open.pop();
		if (content.state === 'counted') continue;
		content.state = 'counted';
		content.total = content.elements;
		for (const id of content.uses) content.total += contents.get(id)?.total ?? 0;
		if (content.total > limit) return content.total;
	}
	return whole.total;
}
