import { expect, test } from 'vitest';
import { type CommandTable, defineCommand, UsageError } from '../../src/cli/command.ts';
import { parseCommandLine, requestedLanguage } from '../../src/cli/command-line.ts';

const commands: CommandTable = {
	build: defineCommand({
		summary: 'command.build',
		operands: [],
		options: { out: { type: 'string', description: 'option.out', value: 'value.folder' } },
		run: async () => 0,
	}),
	new: defineCommand({
		summary: 'command.new',
		operands: [{ name: 'title', label: 'operand.title' }],
		options: { slug: { type: 'string', description: 'option.slug', value: 'value.name' } },
		run: async () => 0,
	}),
};

const parse = (...argv: string[]) => parseCommandLine(argv, commands, 'en');

test('a command, its operands and its options are told apart in any order', () => {
	const expected = { command: 'new', options: { slug: 'a', verbose: true }, operands: { title: '題名' }, rest: [] };
	expect(parse('new', '題名', '--slug', 'a', '--verbose')).toEqual(expected);
	expect(parse('--verbose', '--slug=a', 'new', '題名')).toEqual(expected);
});

test('an option given twice holds its last value', () => {
	expect(parse('build', '--out', 'a', '--out', 'b').options).toEqual({ out: 'b' });
});

test('after -- everything is an operand', () => {
	expect(parse('new', '--', '--slug').operands).toEqual({ title: '--slug' });
});

test('no command is no error here', () => {
	expect(parse()).toEqual({ command: null, options: {}, operands: {}, rest: [] });
});

test('help may be asked for without the operands', () => {
	expect(parse('new', '-h')).toEqual({ command: 'new', options: { help: true }, operands: {}, rest: [] });
});

test.each([
	[['biuld'], 'There is no command "biuld". Did you mean "build"?'],
	[['deploy'], 'There is no command "deploy". Try "kawaraban help".'],
	[['constructor'], 'There is no command "constructor". Try "kawaraban help".'],
	[['build', '--ouy', 'x'], 'There is no option "--ouy". Did you mean "--out"?'],
	[['build', '--slug', 'x'], 'There is no option "--slug". Try "kawaraban help".'],
	[['build', '--__proto__'], 'There is no option "--__proto__". Try "kawaraban help".'],
	[['build', '-x'], 'There is no option "-x". Try "kawaraban help".'],
	[['build', '--out'], 'The option "--out" needs a value.'],
	[['build', '--out='], 'The option "--out" needs a value.'],
	[['build', '--out', '--verbose'], 'The option "--out" needs a value.'],
	[['build', '--verbose=yes'], 'The option "--verbose" takes no value.'],
	[['build', 'extra'], 'Unexpected "extra".'],
	[['new'], 'The title is missing.'],
	[['new', 'a', 'b'], 'Unexpected "b".'],
])('%j is refused: %s', (argv, message) => {
	expect(() => parse(...argv)).toThrow(new UsageError(message));
});

test('messages come in Japanese too', () => {
	expect(() => parseCommandLine(['biuld'], commands, 'ja')).toThrow(
		new UsageError('「biuld」というコマンドはありません。「build」のことですか。'),
	);
});

test('the language is Japanese unless another is asked for, wherever the option stands', () => {
	expect(requestedLanguage(['build'])).toBe('ja');
	expect(requestedLanguage(['build', '--lang', 'en'])).toBe('en');
	expect(requestedLanguage(['--lang=en', 'nonsense'])).toBe('en');
	expect(() => requestedLanguage(['--lang', 'fr'])).toThrow(new UsageError('言語「fr」はありません。'));
});
