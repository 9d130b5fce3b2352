import type { BuildProgress, ProgressEvent } from '../build/progress.ts';
import type { Language } from '../model/diagnostic.ts';
import { say } from './messages.ts';
import type { Terminal } from './terminal.ts';

export interface ProgressDisplay {
	onProgress: BuildProgress;
	/** Takes the bar off the screen, so that what follows stands on lines of its own. */
	end(): void;
}

const barCharacters = 24;

/** Between two drawings of a bar. */
const redrawMs = 80;

/** A bar that is drawn over on a screen; one plain line a phase in a log. */
export function showProgress(terminal: Terminal, language: Language): ProgressDisplay {
	let phase: ProgressEvent['phase'] | undefined;
	let drawnMs = 0;
	return {
		onProgress(event) {
			const isNew = event.phase !== phase;
			phase = event.phase;
			if (terminal.overwrite === null) {
				if (isNew) terminal.printError(phaseText(event, language));
				return;
			}
			const now = performance.now();
			if (!isNew && now - drawnMs < redrawMs) return;
			drawnMs = now;
			terminal.overwrite(barOf(event, language));
		},
		end() {
			terminal.overwrite?.('');
		},
	};
}

function barOf(event: ProgressEvent, language: Language): string {
	const text = phaseText(event, language);
	if (event.phase === 'place' || event.total === 0) return text;
	const filled = Math.round((barCharacters * event.done) / event.total);
	return `${'█'.repeat(filled)}${'░'.repeat(barCharacters - filled)} ${event.done}/${event.total} ${text}`;
}

function phaseText(event: ProgressEvent, language: Language): string {
	return say(language, `build.${event.phase}`, { count: event.total });
}
