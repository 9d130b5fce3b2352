import { readFileSync } from 'node:fs';
import { DiagnosticError, type Language } from '../model/diagnostic.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { type Call, type CommandTable, exitCodes, UsageError } from './command.ts';
import { parseCommandLine, requestedLanguage } from './command-line.ts';
import { deploy } from './deploy.ts';
import { dev } from './dev.ts';
import { help, renderCommand, renderOverview } from './help.ts';
import { importSite } from './import.ts';
import { say } from './messages.ts';
import { newPost } from './new.ts';
import { og } from './og.ts';
import { preview } from './preview.ts';
import { related } from './related.ts';
import { renderReport } from './report.ts';
import { start } from './start.ts';
import { processTerminal, type Terminal } from './terminal.ts';
import { verify } from './verify.ts';

export const commands: CommandTable = {
	build,
	dev,
	preview,
	start,
	new: newPost,
	og,
	check,
	import: importSite,
	verify,
	related,
	deploy,
	help,
};

/** Runs the command line of this process; resolves to the exit code. */
export function runFromProcess(): Promise<number> {
	return main(process.argv.slice(2), processTerminal());
}

/** Runs one command line: 0 if all is well, 1 for findings and failures, 2 for a call not understood. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
	let language: Language = 'ja';
	try {
		language = requestedLanguage(argv);
		return await runCommandLine(argv, terminal, language);
	} catch (error) {
		return explain(error, terminal, language);
	}
}

async function runCommandLine(argv: readonly string[], terminal: Terminal, language: Language): Promise<number> {
	const { command: name, options, operands, rest } = parseCommandLine(argv, commands, language);
	if (options['version'] === true) {
		terminal.print(packageVersion());
		return exitCodes.ok;
	}
	if (options['help'] === true) {
		terminal.print(name === null ? renderOverview(commands, language) : renderCommand(name, commands[name]!, language));
		return exitCodes.ok;
	}
	if (name === null) {
		terminal.printError(renderOverview(commands, language));
		return exitCodes.usage;
	}
	return commands[name]!.run({ options, operands, rest, language, terminal, commands } as Call);
}

function explain(error: unknown, terminal: Terminal, language: Language): number {
	if (error instanceof UsageError) {
		terminal.printError(error.message);
		return exitCodes.usage;
	}
	if (error instanceof DiagnosticError) {
		terminal.printError(renderReport(error.diagnostics, { language, colours: terminal.colours, verbose: true }));
		return exitCodes.failed;
	}
	terminal.printError(say(language, 'internal.error'));
	terminal.printError(error instanceof Error ? (error.stack ?? error.message) : String(error));
	return exitCodes.failed;
}

function packageVersion(): string {
	const manifest: { version: string } = JSON.parse(
		readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
	);
	return manifest.version;
}
