import { existsSync } from 'node:fs';
import type { Language } from '../model/diagnostic.ts';
import { say } from './messages.ts';
import { outputFolder } from './site-folder.ts';
import type { Terminal } from './terminal.ts';

/** The folder of the built site, put back if a killed build had taken it away; null, said to the user, if there is none. */
export async function builtOutput(
	options: { site?: string; out?: string },
	language: Language,
	terminal: Terminal,
): Promise<string | null> {
	const folder = outputFolder(options, terminal);
	const { repairOutput } = await import('../build/output-folder.ts');
	await repairOutput(folder);
	if (existsSync(folder)) return folder;
	terminal.printError(say(language, 'serve.no-output', { folder }));
	return null;
}
