import { expect, test } from 'vitest';
import { commands, main } from '../../src/cli/main.ts';
import packageManifest from '../../package.json' with { type: 'json' };
import { fakeTerminal } from './fake-terminal.ts';

test('without a command the help goes to the error output, with the exit code of a wrong call', async () => {
	const terminal = fakeTerminal('/');
	expect(await main([], terminal)).toBe(2);
	expect(terminal.printed).toEqual([]);
	expect(terminal.errors.join('\n')).toMatchInlineSnapshot(`
		"Kawaraban — 日本語のニュースサイトを作るコマンド

		コマンド：
		  build                                   サイトを組み立てる
		  dev                                     下書きと予約記事も含めて表示し、書きながら確かめる
		  preview                                 組み立てたサイトを表示する
		  start                                   サイトを組み立てて表示する
		  new <題名>                              記事のひな形を作る
		  og <記事>                               記事の共有カード（OGP画像）を一枚書き出す
		  check [ファイルかフォルダ…]             記事を校閲し、直せるところを直す
		  import <種類（jekyll）> <元のフォルダ>  Jekyllのサイトを取り込む
		  verify                                  出力を古いサイトと比べる
		  related <記事>                          記事のあわせて読みたいを表示する
		  deploy <動作（check）>                  公開の前に、公開先の上限とヘッダーを確かめる
		  help [コマンド]                         使い方を表示する

		オプション：
		  --site <フォルダ>  サイトのフォルダ（既定は環境変数 SITE_DIR、なければこのリポジトリ）
		  --lang <言語>      表示の言語：ja または en（既定 ja）
		  --verbose          警告をすべて表示する
		  --help             使い方を表示する
		  --version          版を表示する

		「kawaraban help <コマンド>」でコマンドごとの説明を表示します。"
	`);
});

test.each([['help'], ['--help'], ['-h']])('%s prints the overview', async (argument) => {
	const terminal = fakeTerminal('/');
	expect(await main([argument, '--lang', 'en'], terminal)).toBe(0);
	expect(terminal.printed.join('\n')).toMatch(/^Kawaraban — builds Japanese news sites\n/);
});

test.each([[['help', 'new']], [['new', '--help']]])('%j explains one command', async (argv) => {
	const terminal = fakeTerminal('/');
	expect(await main(argv, terminal)).toBe(0);
	expect(terminal.printed).toMatchInlineSnapshot(`
		[
		  "記事のひな形を作る

		使い方：
		  kawaraban new <題名>

		オプション：
		  --slug <名前>      ファイル名とURLに使う名前（既定は題名から）
		  --category <名前>  カテゴリー（名前かslug）
		  --date <日付>      公開日時 YYYY-MM-DD または "YYYY-MM-DD HH:MM"（既定はいま）
		  --site <フォルダ>  サイトのフォルダ（既定は環境変数 SITE_DIR、なければこのリポジトリ）
		  --lang <言語>      表示の言語：ja または en（既定 ja）
		  --verbose          警告をすべて表示する
		  --help             使い方を表示する
		  --version          版を表示する",
		]
	`);
});

test.each(Object.keys(commands))('the help of %s names everything it can be called with', async (name) => {
	const terminal = fakeTerminal('/');
	expect(await main(['help', name, '--lang', 'en'], terminal)).toBe(0);
	for (const option of Object.keys(commands[name]!.options)) expect(terminal.printed[0]).toContain(`--${option} `);
});

test('help for a command that does not exist is a wrong call', async () => {
	const terminal = fakeTerminal('/');
	expect(await main(['help', 'prevew'], terminal)).toBe(2);
	expect(terminal.errors).toEqual(['「prevew」というコマンドはありません。「preview」のことですか。']);
});

test('a misspelt option is answered with the right one', async () => {
	const terminal = fakeTerminal('/');
	expect(await main(['build', '--stie', 'x', '--lang=en'], terminal)).toBe(2);
	expect(terminal.errors).toEqual(['There is no option "--stie". Did you mean "--site"?']);
});

test('the version is that of the package', async () => {
	const terminal = fakeTerminal('/');
	expect(await main(['--version'], terminal)).toBe(0);
	expect(terminal.printed).toEqual([packageManifest.version]);
});

test.each(['-1', '65536', 'http', '80.5', ''])('the port %j is refused', async (port) => {
	expect(await main(['preview', `--port=${port}`], fakeTerminal('/'))).toBe(2);
});

test.each(['yesterday', '-1', '1.5', '9'.repeat(20)])('SOURCE_DATE_EPOCH=%s is refused', async (seconds) => {
	const terminal = fakeTerminal('/', { SOURCE_DATE_EPOCH: seconds });
	expect(await main(['build', '--lang', 'en'], terminal)).toBe(2);
	expect(terminal.errors).toEqual([
		`The variable SOURCE_DATE_EPOCH "${seconds}" is not a number of seconds since 1970.`,
	]);
});

test.each(Object.values(commands).flatMap(({ options }) => Object.entries(options)))(
	'the option --%s has one meaning in all commands',
	(name, option) => {
		const others = Object.values(commands).flatMap(({ options }) => options[name] ?? []);
		expect(new Set(others.map(({ type }) => type))).toEqual(new Set([option.type]));
	},
);
