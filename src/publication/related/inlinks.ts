import { type ListRules, obstacleTo } from './lists.ts';
import type { Neighbour } from './neighbours.ts';

/** Every document is linked from at least so many others. */
export const minInlinks = 2;

/** What is put into a list scores at least this share of what it takes the place of. */
export const minDisplacedShare = 0.7;

/** Fewer documents can be read from the front page alone. */
export const minDocumentsForInlinks = 8;

export interface InlinkInputs {
	/** The lists by position of their article, as chosen by score; changed in place. */
	lists: Neighbour[][];
	/** Leading entries of a list that an editor chose: they are never displaced. */
	pinned: readonly number[];
	/** Documents that must be linked to, in the order they are looked at. */
	wanting: readonly number[];
	/** All that may be linked from, by score towards the document: who would list it, and with what score. */
	hostsOf(position: number): readonly Neighbour[];
	/** The same, and many more that are farther away. */
	furtherHostsOf(position: number): readonly Neighbour[];
	rules: ListRules;
}

/**
 * Gives each document that hardly any list shows a place in the lists that lose least by it. Only documents with
 * links to spare are displaced. Where all that could make room have none to spare, one of them is displaced and
 * looks for another place itself.
 */
export function giveInlinks({ lists, pinned, wanting, hostsOf, furtherHostsOf, rules }: InlinkInputs): void {
	const inlinks = new Map<number, number>(wanting.map((position) => [position, 0]));
	const add = (position: number, change: number) => inlinks.set(position, (inlinks.get(position) ?? 0) + change);
	for (const list of lists) for (const { position } of list) add(position, 1);
	const isSpare = (position: number) => !inlinksNeeded.has(position) || inlinks.get(position)! > minInlinks;
	const inlinksNeeded = new Set(wanting);

	const queue = [...wanting];
	let rounds = wanting.length * maxRoundsPerDocument;
	for (let at = 0; at < queue.length && rounds > 0; at += 1) {
		const position = queue[at]!;
		if (inlinks.get(position)! >= minInlinks) continue;
		let hosts = hostsOf(position);
		let isFarther = false;
		while (inlinks.get(position)! < minInlinks && rounds-- > 0) {
			const places = placesFor(position, { lists, pinned, hosts, rules });
			// What stands in the way is asked last, since it compares texts.
			const isFree = ({ host, index }: Place) =>
				obstacleTo(host, position, lists[host]!.toSpliced(index, 1), rules) === null;
			const chosen =
				places.find((place) => (place.displaced === null || isSpare(place.displaced)) && isFree(place)) ??
				places.find((place) => place.displaced !== position && isFree(place)) ??
				null;
			if (chosen === null) {
				if (isFarther) break;
				hosts = furtherHostsOf(position);
				isFarther = true;
				continue;
			}
			const { host, index, entry, displaced } = chosen;
			const list = lists[host]!;
			if (index < list.length) list.splice(index, 1);
			list.splice(insertionPoint(list, entry, pinned[host]!), 0, entry);
			add(position, 1);
			if (displaced !== null) {
				add(displaced, -1);
				if (!isSpare(displaced) && inlinks.get(displaced)! < minInlinks) queue.push(displaced);
			}
		}
	}
}

const maxRoundsPerDocument = 3;

interface Place {
	host: number;
	/** Where in the host's list; its length where there is room. */
	index: number;
	entry: Neighbour;
	displaced: number | null;
	/** Share of the displaced score. */
	share: number;
}

/** The places that a document's score gives it, best first; what is there already may yet be in its way. */
function placesFor(
	position: number,
	{
		lists,
		pinned,
		hosts,
		rules,
	}: { lists: Neighbour[][]; pinned: readonly number[]; hosts: readonly Neighbour[]; rules: ListRules },
): Place[] {
	const places: Place[] = [];
	for (const { position: host, score } of hosts) {
		const list = lists[host]!;
		if (list.length >= rules.count && score < list.at(-1)!.score * minDisplacedShare) continue;
		if (list.some((listed) => listed.position === position)) continue;
		const entry = { position, score };
		const last = list.length < rules.count ? list.length : list.length - 1;
		for (let index = last; index >= pinned[host]!; index -= 1) {
			const displaced = list[index] ?? null;
			const share = displaced === null ? 1 : score / displaced.score;
			if (share < minDisplacedShare) break;
			places.push({ host, index, entry, displaced: displaced?.position ?? null, share });
		}
	}
	return places.sort((a, b) => b.share - a.share || b.host - a.host || b.index - a.index);
}

/** Lists stay in order of score after what an editor chose. */
function insertionPoint(list: readonly Neighbour[], entry: Neighbour, from: number): number {
	const place = list.findIndex((listed, index) => index >= from && listed.score < entry.score);
	return place === -1 ? list.length : place;
}
