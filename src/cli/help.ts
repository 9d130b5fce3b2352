import type { Language } from '../model/diagnostic.ts';
import {
	type Command,
	type CommandTable,
	commonOptions,
	defineCommand,
	exitCodes,
	type OptionTable,
} from './command.ts';
import { findCommand } from './command-line.ts';
import { say } from './messages.ts';

export const help = defineCommand({
	summary: 'command.help',
	operands: [{ name: 'command', label: 'operand.command', optional: true }],
	options: {},
	async run({ operands: { command: name }, commands, language, terminal }) {
		terminal.print(
			name === undefined
				? renderOverview(commands, language)
				: renderCommand(name, findCommand(name, commands, language), language),
		);
		return exitCodes.ok;
	},
});

/** Every command in a line, and the options that all of them take. */
export function renderOverview(commands: CommandTable, language: Language): string {
	const rows = Object.entries(commands).map(([name, command]): Row => [
		synopsis(name, command, language),
		say(language, command.summary),
	]);
	return [
		say(language, 'help.intro'),
		renderSection(say(language, 'help.commands'), rows),
		renderSection(say(language, 'help.options'), optionRows(commonOptions, language)),
		say(language, 'help.more'),
	].join('\n\n');
}

/** One command with everything it can be called with. */
export function renderCommand(name: string, command: Command, language: Language): string {
	const rows = optionRows({ ...command.options, ...commonOptions }, language);
	return [
		say(language, command.summary),
		`${say(language, 'help.usage')}\n  kawaraban ${synopsis(name, command, language)}`,
		renderSection(say(language, 'help.options'), rows),
	].join('\n\n');
}

/** How a command is called, its options aside: `new <題名>`. */
export function synopsis(name: string, command: Command, language: Language): string {
	const operands = command.operands.map(({ label, optional }) =>
		optional ? `[${say(language, label)}]` : `<${say(language, label)}>`,
	);
	const rest = command.rest === undefined ? [] : [`[${say(language, command.rest)}]`];
	return [name, ...operands, ...rest].join(' ');
}

function optionRows(options: OptionTable, language: Language): Row[] {
	return Object.entries(options).map(([name, { value, description }]): Row => [
		value === undefined ? `--${name}` : `--${name} <${say(language, value)}>`,
		say(language, description),
	]);
}

function renderSection(heading: string, rows: readonly Row[]): string {
	const width = Math.max(...rows.map(([left]) => columns(left)));
	const lines = rows.map(([left, right]) => `  ${left}${' '.repeat(width - columns(left))}  ${right}`);
	return [heading, ...lines].join('\n');
}

/** Columns of a terminal: Japanese characters take two. */
function columns(text: string): number {
	return (
		text.length +
		(text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\u30FB\u30FC\uFF01-\uFF60]/gu)
			?.length ?? 0)
	);
}

type Row = [left: string, right: string];
