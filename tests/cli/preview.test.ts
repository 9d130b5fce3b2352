import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { fakeTerminal } from './fake-terminal.ts';

let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'kawaraban-preview-'));
	await writeFile(join(folder, 'site.yaml'), 'title: 瓦版\ndescription: 説明\nurl: https://example.jp\nbase: /news\n');
});

afterEach(() => rm(folder, { recursive: true }));

test('the built site is served under its base until Ctrl-C, which is no failure', async () => {
	await mkdir(join(folder, 'dist'));
	await writeFile(join(folder, 'dist/index.html'), 'home');
	const terminal = fakeTerminal(folder);
	const exitCode = main(['preview', '--site', '.', '--port', '0'], terminal);
	await vi.waitFor(() => expect(terminal.printed).toHaveLength(1));
	const [url] = terminal.printed[0]!.match(/^http:\/\/127\.0\.0\.1:\d+\/news\/(?= で表示しています。)/)!;
	expect(await (await fetch(url)).text()).toBe('home');
	terminal.interrupt();
	expect(await exitCode).toBe(0);
	expect(terminal.errors).toEqual([]);
});

test('another port than the one wished for is said', async () => {
	await mkdir(join(folder, 'dist'));
	const first = fakeTerminal(folder);
	const firstCode = main(['preview', '--site', '.', '--port', '0'], first);
	await vi.waitFor(() => expect(first.printed).toHaveLength(1));
	const port = Number(/:(\d+)\//.exec(first.printed[0]!)![1]);
	const second = fakeTerminal(folder);
	const secondCode = main(['preview', '--site', '.', '--port', String(port)], second);
	await vi.waitFor(() => expect(second.printed).toHaveLength(1));
	expect(second.errors).toEqual([expect.stringMatching(`^ポート ${port} は使用中なので、\\d+ を使います。$`)]);
	first.interrupt();
	second.interrupt();
	expect([await firstCode, await secondCode]).toEqual([0, 0]);
});

test('without a built site there is nothing to serve', async () => {
	const terminal = fakeTerminal(folder);
	expect(await main(['preview', '--site', '.', '--lang', 'en'], terminal)).toBe(1);
	expect(terminal.errors).toEqual([`There is no ${join(folder, 'dist')}. Run "kawaraban build" first.`]);
});

test("an address that is not this machine's is a failure with its reason", async () => {
	await mkdir(join(folder, 'dist'));
	const terminal = fakeTerminal(folder);
	expect(await main(['preview', '--site', '.', '--host', '203.0.113.1', '--lang', 'en'], terminal)).toBe(1);
	expect(terminal.errors).toEqual([expect.stringMatching(/^Cannot listen on 203\.0\.113\.1:4321: .*EADDRNOTAVAIL/)]);
});
