import type { Language } from '../model/diagnostic.ts';
import type { PlainMessageName } from './messages.ts';
import type { Terminal } from './terminal.ts';

/** One command of the command line: what it is called with, and what it does. */
export interface Command<Options extends OptionTable = OptionTable, Operand extends string = string> {
	summary: PlainMessageName;
	/** What follows the command's name, in order; all are required unless `optional` is set. */
	operands: readonly { name: Operand; label: PlainMessageName; optional?: boolean }[];
	/** What any number of words after the operands are; without it they are refused. */
	rest?: PlainMessageName;
	options: Options;
	/** Resolves to the exit code. */
	run(call: Call<Options, Operand>): Promise<number>;
}

export interface Call<Options extends OptionTable = OptionTable, Operand extends string = string> {
	options: OptionValues<Options & typeof commonOptions>;
	operands: Partial<Record<Operand, string>>;
	/** The words after the operands, where the command takes any number. */
	rest: readonly string[];
	language: Language;
	terminal: Terminal;
	/** All commands by name, for the help. */
	commands: CommandTable;
}

export type CommandTable = Readonly<Record<string, Command>>;

export interface Option {
	type: 'string' | 'boolean';
	description: PlainMessageName;
	/** What the value is, for the help; strings only. */
	value?: PlainMessageName;
}

export type OptionTable = Readonly<Record<string, Option>>;

export type OptionValues<Options extends OptionTable> = {
	[Name in keyof Options]?: Options[Name]['type'] extends 'boolean' ? boolean : string;
};

export const exitCodes = { ok: 0, failed: 1, usage: 2 } as const;

/** Options that every command takes. */
export const commonOptions = {
	site: { type: 'string', description: 'option.site', value: 'value.folder' },
	lang: { type: 'string', description: 'option.lang', value: 'value.language' },
	verbose: { type: 'boolean', description: 'option.verbose' },
	help: { type: 'boolean', description: 'option.help' },
	version: { type: 'boolean', description: 'option.version' },
} as const satisfies OptionTable;

/** Options that several commands share. */
export const outOption = { type: 'string', description: 'option.out', value: 'value.folder' } as const;
export const cacheOption = { type: 'string', description: 'option.cache', value: 'value.folder' } as const;
export const cacheSizeOption = { type: 'string', description: 'option.cache-size', value: 'value.size' } as const;
export const portOption = { type: 'string', description: 'option.port', value: 'value.number' } as const;
export const hostOption = { type: 'string', description: 'option.host', value: 'value.address' } as const;

/** Keeps the names of options and operands for the type of `run`'s argument. */
export function defineCommand<const Options extends OptionTable, const Operand extends string>(
	command: Command<Options, Operand>,
): Command {
	return command as unknown as Command;
}

/** Thrown for a call that cannot be understood; the message is in the user's language. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}
