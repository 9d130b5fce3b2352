import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import packageManifest from '../../package.json' with { type: 'json' };

const repository = join(import.meta.dirname, '../..');
const entry = join(repository, packageManifest.bin.kawaraban);

/** Makes Node behave as one that cannot load TypeScript, whatever its version. */
const withoutTypeScript = '--no-experimental-strip-types';

test('the command runs', () => {
	expect(run(process.execPath, [entry, '--version'])).toEqual({ status: 0, stdout: `${packageManifest.version}\n` });
});

test('under a Node without TypeScript it starts again with the one that npm installed', () => {
	expect(run(process.execPath, [withoutTypeScript, entry, '--version'])).toEqual({
		status: 0,
		stdout: `${packageManifest.version}\n`,
	});
	expect(run(process.execPath, [withoutTypeScript, entry, 'biuld']).status).toBe(2);
});

test.skipIf(!oldNode())('it does so under Node 20', () => {
	expect(run(oldNode()!, [entry, '--version'])).toEqual({ status: 0, stdout: `${packageManifest.version}\n` });
});

test('without an installation it says what to do', async () => {
	const folder = await temporaryFolder();
	await mkdir(join(folder, 'scripts'));
	await copyFile(entry, join(folder, 'scripts/kawaraban.mjs'));
	const { status, stderr } = spawnSync(process.execPath, [withoutTypeScript, join(folder, 'scripts/kawaraban.mjs')], {
		encoding: 'utf8',
	});
	expect(status).toBe(1);
	expect(stderr).toContain('npm ci を実行してから、もう一度お試しください。');
	expect(stderr).toContain('Run "npm ci" first, then try again.');
});

test.each([[[]], [[withoutTypeScript]]])(
	'Ctrl-C ends the preview with success, started with node %j',
	async (flags) => {
		const folder = await temporaryFolder();
		await writeFile(join(folder, 'site.yaml'), 'title: 瓦版\ndescription: 説明\nurl: https://example.jp\n');
		await mkdir(join(folder, 'dist'));
		const child = spawn(process.execPath, [...flags, entry, 'preview', '--site', folder, '--port', '0']);
		const address = await new Promise<string>((resolve) => child.stdout.once('data', (text) => resolve(String(text))));
		expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//);
		child.kill('SIGINT');
		expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(0);
	},
);

async function temporaryFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'kawaraban-entry-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	return folder;
}

function run(node: string, args: string[]) {
	const { status, stdout } = spawnSync(node, args, { encoding: 'utf8' });
	return { status, stdout };
}

/** A system-wide Node that is too old to load TypeScript, if this machine has one. */
function oldNode(): string | null {
	const node = '/usr/bin/node';
	if (!existsSync(node)) return null;
	const { stdout } = spawnSync(node, ['-p', 'Boolean(process.features.typescript)'], { encoding: 'utf8' });
	return stdout.trim() === 'false' ? node : null;
}
