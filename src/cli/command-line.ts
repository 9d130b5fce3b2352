import { parseArgs } from 'node:util';
import { closestName } from '../model/closest-name.ts';
import type { Language } from '../model/diagnostic.ts';
import { type Command, type CommandTable, commonOptions, type OptionTable, UsageError } from './command.ts';
import { say } from './messages.ts';

/** A command line taken apart: which command, and what for. */
export interface ParsedCommandLine {
	/** Null where none was named. */
	command: string | null;
	options: Record<string, string | boolean>;
	operands: Record<string, string>;
	rest: string[];
}

/**
 * Takes a command line apart. `node:util` splits it into tokens; what they mean is decided here, because a
 * misspelt command or option must be answered with the name that was meant.
 *
 * @throws UsageError in the given language
 */
export function parseCommandLine(
	argv: readonly string[],
	commands: CommandTable,
	language: Language,
): ParsedCommandLine {
	const everyOption = Object.assign({}, ...Object.values(commands).map((command) => command.options), commonOptions);
	const tokens = tokenize(argv, everyOption);
	const words = tokens.filter((token) => token.kind === 'positional').map((token) => token.value);
	const name = words[0] ?? null;
	const command = name === null ? null : findCommand(name, commands, language);
	const known: OptionTable = { ...command?.options, ...commonOptions };
	const options: ParsedCommandLine['options'] = {};
	for (const token of tokens) {
		if (token.kind !== 'option') continue;
		const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
		if (option === undefined) throw unknownOption(token.rawName, Object.keys(known), language);
		options[token.name] = option.type === 'string' ? stringValue(token, language) : flagValue(token, language);
	}
	const asksForHelp = options['help'] === true || options['version'] === true;
	const operands = command === null || asksForHelp ? {} : nameOperands(words.slice(1), command, language);
	const rest = command?.rest === undefined ? [] : words.slice(1 + command.operands.length);
	return { command: name, options, operands, rest };
}

/** The language the command line asks for, found before anything else so that errors can speak it. */
export function requestedLanguage(argv: readonly string[]): Language {
	const value = tokenize(argv, commonOptions).findLast((token) => token.kind === 'option' && token.name === 'lang');
	if (value?.kind !== 'option' || value.value === undefined || value.value === 'ja') return 'ja';
	if (value.value === 'en') return 'en';
	throw new UsageError(say('ja', 'usage.language', { value: value.value }));
}

function tokenize(argv: readonly string[], options: OptionTable) {
	const types = Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }]));
	const args = argv.map((argument) => (argument === '-h' ? '--help' : argument));
	return parseArgs({ args, options: types, allowPositionals: true, strict: false, tokens: true }).tokens;
}

/** @throws UsageError that names the closest command */
export function findCommand(name: string, commands: CommandTable, language: Language): Command {
	if (Object.hasOwn(commands, name)) return commands[name]!;
	const message = say(language, 'usage.unknown-command', { name });
	throw new UsageError(withSuggestion(message, closestName(name, Object.keys(commands)), language));
}

function unknownOption(rawName: string, known: string[], language: Language): UsageError {
	const message = say(language, 'usage.unknown-option', { name: rawName });
	const closest = closestName(rawName.replace(/^-+/, ''), known);
	return new UsageError(withSuggestion(message, closest === null ? null : `--${closest}`, language));
}

function withSuggestion(message: string, closest: string | null, language: Language): string {
	const next =
		closest === null ? say(language, 'usage.try-help') : say(language, 'usage.did-you-mean', { name: closest });
	return language === 'ja' ? `${message}${next}` : `${message} ${next}`;
}

function stringValue(token: OptionToken, language: Language): string {
	const isAnotherOption = token.inlineValue === false && token.value?.startsWith('-') === true;
	if (token.value === undefined || token.value === '' || isAnotherOption) {
		throw new UsageError(say(language, 'usage.missing-value', { name: token.rawName }));
	}
	return token.value;
}

function flagValue(token: OptionToken, language: Language): true {
	if (token.value === undefined) return true;
	throw new UsageError(say(language, 'usage.unexpected-value', { name: token.rawName }));
}

function nameOperands(words: readonly string[], command: Command, language: Language): Record<string, string> {
	const operands: Record<string, string> = {};
	for (const [index, { name, label, optional }] of command.operands.entries()) {
		const word = words[index];
		if (word !== undefined) operands[name] = word;
		else if (!optional) throw new UsageError(say(language, 'usage.missing-operand', { name: say(language, label) }));
	}
	const extra = words[command.operands.length];
	if (extra !== undefined && command.rest === undefined)
		throw new UsageError(say(language, 'usage.unexpected-operand', { value: extra }));
	return operands;
}

type OptionToken = Extract<ReturnType<typeof tokenize>[number], { kind: 'option' }>;
