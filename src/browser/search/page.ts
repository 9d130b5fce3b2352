import { openIndex, type SearchEngine, type SearchOutcome } from '../../search/engine.ts';
import { isEmpty, readState, type SearchState, writeState } from './address.ts';
import { createExcerpts, type ShownResult } from './excerpts.ts';
import { fillFilters } from './filters.ts';
import { fetchIndex } from './index-files.ts';
import { describeOutcome, suggestionNodes } from './messages.ts';
import { resultItem } from './result-item.ts';

const resultsAtOnce = 10;
/** Strokes nearer to each other than this belong to one word. */
const settleMs = 120;
/** Articles that are read for one page of results where a phrase must be looked up in each. */
const maxVerified = 24;

/** Makes the search page work. The index is opened when somebody is about to look for something. */
export function mountSearch(root: HTMLElement): void {
	const find = <Found extends HTMLElement>(selector: string) => root.querySelector<Found>(selector)!;
	const form = find<HTMLFormElement>('form');
	const input = find<HTMLInputElement>('[data-search-box]');
	const [filters, status, suggestions] = [find('.search-filters'), find('.search-status'), find('.search-suggestions')];
	const [list, more] = [find('.search-results'), find('.search-more')];
	const files = fetchIndex(root.dataset['search']!);
	let engine: Promise<SearchEngine> | undefined;
	let latest = 0;
	let current: Shown | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;

	const state = () => {
		const values = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
		return readState(new URLSearchParams(filters.hidden ? { ...addressed(), q: input.value } : values));
	};
	const open = () =>
		(engine ??= openIndex(files).then((opened) => {
			fillFilters(filters, opened, readState(new URLSearchParams(location.search)));
			return opened;
		}));

	async function run(wanted: SearchState): Promise<void> {
		const turn = ++latest;
		root.classList.toggle('has-query', !isEmpty(wanted));
		if (isEmpty(wanted)) {
			clear('');
			return;
		}
		root.setAttribute('aria-busy', 'true');
		try {
			const opened = await open();
			files.startQuery();
			const outcome = await opened.search(wanted.text, wanted);
			const next: Shown = { engine: opened, outcome, place: 0, excerpts: createExcerpts(opened, outcome.query) };
			const results = await takeResults(next);
			if (turn !== latest) return;
			clear(describeOutcome(outcome, results.length));
			current = next;
			suggestions.replaceChildren(...suggestionNodes(outcome, wanted));
			suggestions.hidden = suggestions.childElementCount === 0;
			append(results);
			if (outcome.query.words.length > 0) await next.excerpts.show(results);
		} catch {
			if (turn !== latest) return;
			engine = undefined;
			clear('検索の準備ができませんでした。通信の状態を確かめて、もう一度お試しください。');
		} finally {
			if (turn === latest) root.removeAttribute('aria-busy');
		}
	}

	function clear(message: string): void {
		current?.excerpts.stop();
		current = null;
		list.replaceChildren();
		suggestions.hidden = true;
		more.hidden = true;
		status.textContent = message;
	}

	function append(results: readonly ShownResult[]): void {
		list.append(...results.map(({ item }) => item));
		more.hidden = current === null || current.place >= current.outcome.ids.length;
	}

	async function showMore(): Promise<void> {
		const shown = current;
		if (shown === null) return;
		files.startQuery();
		const results = await takeResults(shown);
		if (shown !== current) return;
		append(results);
		results[0]?.item.querySelector('a')?.focus();
		await shown.excerpts.show(results);
	}

	function search(): void {
		const wanted = state();
		history.replaceState(history.state, '', location.pathname + writeState(wanted));
		void run(wanted);
	}

	input.addEventListener('focus', () => void open().catch(() => (engine = undefined)), { once: true });
	input.addEventListener('input', (event) => {
		clearTimeout(timer);
		// Until it is composed, Japanese on its way from the keyboard is no word.
		if (!(event as InputEvent).isComposing) timer = setTimeout(search, settleMs);
	});
	input.addEventListener('compositionend', () => {
		clearTimeout(timer);
		timer = setTimeout(search, settleMs);
	});
	filters.addEventListener('change', search);
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		clearTimeout(timer);
		search();
	});
	more.addEventListener('click', () => void showMore());
	root.addEventListener('keydown', (event) => moveBetweenResults(event, input, list));
	addEventListener('popstate', () => start());

	function start(): void {
		const wanted = readState(new URLSearchParams(location.search));
		input.value = wanted.text;
		void run(wanted);
	}
	start();
}

/** An answer and how far it is shown. */
interface Shown {
	engine: SearchEngine;
	outcome: SearchOutcome;
	place: number;
	excerpts: ReturnType<typeof createExcerpts>;
}

/** The next results; those that only seem to have a phrase are passed over. */
async function takeResults(shown: Shown): Promise<ShownResult[]> {
	const { engine, outcome } = shown;
	const ids: number[] = [];
	for (let read = 0; ids.length < resultsAtOnce && shown.place < outcome.ids.length && read < maxVerified;) {
		// The first tells what a text costs here.
		const atOnce = read === 0 ? 1 : Math.min(4, resultsAtOnce - ids.length);
		const candidates = outcome.ids.slice(shown.place, shown.place + atOnce);
		const isNeeded = ids.length === 0;
		const has = await Promise.all(candidates.map((id) => engine.hasPhrases(outcome.query, id, isNeeded)));
		const unknown = has.indexOf(null);
		const taken = unknown === -1 ? candidates.length : unknown;
		ids.push(...candidates.slice(0, taken).filter((_, at) => has[at]));
		shown.place += taken;
		read += taken;
		if (unknown !== -1) break;
	}
	const results = await engine.results(outcome.query, ids);
	return results.map((result) => {
		const { item, excerpt } = resultItem(result);
		return { id: result.id, item, excerpt };
	});
}

function addressed(): Record<string, string> {
	return Object.fromEntries(new URLSearchParams(location.search));
}

/** ↓ and ↑ go from the box through the results and back. */
function moveBetweenResults(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
	if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
	const stops: HTMLElement[] = [input, ...list.querySelectorAll<HTMLElement>('h2 a')];
	const at = stops.indexOf(document.activeElement as HTMLElement);
	const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
	if (at === -1 || next === undefined) return;
	event.preventDefault();
	next.focus();
}
