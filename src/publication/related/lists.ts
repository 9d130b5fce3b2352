import type { Neighbour, Neighbours } from './neighbours.ts';
import type { StoryTest } from './stories.ts';

/** Why a document that scored well is not in a list. */
export type SuppressionCause = 'newer' | 'same-story-as-article' | 'same-story-as-listed';

export interface Suppressed extends Neighbour {
	cause: SuppressionCause;
	/** Position of the listed document that tells the same story. */
	teller?: number;
}

export interface ListRules {
	count: number;
	/** Whether a document may be listed at all. */
	isCandidate(position: number): boolean;
	/** Whether an article may list a document that came out after it. */
	includeNewer: boolean;
	isSameStory: StoryTest;
	/** A follow-up in the article's own series is no second telling. */
	isFollowUp(article: number, other: number): boolean;
}

/**
 * Chooses a list from the neighbours: at most one telling of a story, and none of the article's
 * own. What stands in `chosen` comes first and counts.
 */
export function selectList(
	article: number,
	{ positions, scores }: Neighbours,
	rules: ListRules,
	chosen: readonly Neighbour[] = [],
	onSuppressed: (suppressed: Suppressed) => void = () => undefined,
): Neighbour[] {
	const list = [...chosen];
	for (let at = 0; at < positions.length && list.length < rules.count; at += 1) {
		const position = positions[at]!;
		if (!rules.isCandidate(position) || list.some((listed) => listed.position === position)) continue;
		const obstacle = obstacleTo(article, position, list, rules);
		const neighbour = { position, score: scores[at]! };
		if (obstacle === null) list.push(neighbour);
		else onSuppressed({ ...neighbour, ...obstacle });
	}
	return list.slice(0, rules.count);
}

/** What keeps a document out of a list. */
export function obstacleTo(
	article: number,
	position: number,
	list: readonly Neighbour[],
	{ includeNewer, isSameStory, isFollowUp }: ListRules,
): Pick<Suppressed, 'cause' | 'teller'> | null {
	if (!includeNewer && position > article) return { cause: 'newer' };
	if (isSameStory(article, position) && !isFollowUp(article, position)) return { cause: 'same-story-as-article' };
	const teller = list.find(
		(listed) => isSameStory(listed.position, position) && !isFollowUp(listed.position, position),
	);
	return teller === undefined ? null : { cause: 'same-story-as-listed', teller: teller.position };
}
