import packageManifest from '../../package.json' with { type: 'json' };
import { synopsis } from '../../src/cli/help.ts';
import { commands } from '../../src/cli/main.ts';
import { say } from '../../src/cli/messages.ts';
import type { Language } from '../../src/model/diagnostic.ts';
import { replaceBetweenMarks } from './between-marks.ts';
import { code, markdownTable } from './markdown-table.ts';

/** The text of a README with its table of commands brought up to date. */
export function withCommandTable(text: string, language: Language): string {
	const header = language === 'ja' ? ['コマンド', 'npm', 'すること'] : ['command', 'npm', 'what it does'];
	const rows = Object.entries(commands).map(([name, command]) => [
		code(synopsis(name, command, language)),
		npmCall(name),
		say(language, command.summary),
	]);
	return replaceBetweenMarks(text, 'commands', markdownTable(header, rows));
}

function npmCall(name: string): string {
	if (!(name in packageManifest.scripts)) return '';
	return code(name === 'start' ? 'npm start' : `npm run ${name}`);
}
