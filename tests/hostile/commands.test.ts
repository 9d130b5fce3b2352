import { expect, test } from 'vitest';
import { createTinySite, listFiles } from '../site/harness.ts';
import { runKawaraban } from '../site/run-command.ts';
import { families } from './all-cases.ts';
import { type HostileCase, postOf } from './case.ts';

/** One of a kind that can stand together in a site: what stops a build at its settings would hide the rest. */
const together = [
	'h1-js', 'h4-proto', 'h7-alias', 'h14-fence', 'h17-control', 'h18-bidi', 'h20-date', 'h23-traversal', 'h25-host',
	'h27-reserved', 'h32-length', 'h33-root', 'h36-tag', 'h38-script', 'h49-include', 'h51-quotes', 'h53-import',
	'h54-userinfo', 'h58-bomb', 'h60-svg-file', 'huge', 'utf8-cut', 'alias-circle', 'many-backticks',
];

test('the commands `build` and `check` refuse what the suite refuses, at the same places', async () => {
	const cases = Object.values(families).flat().filter(({ id }) => together.includes(id));
	expect(cases.map(({ id }) => id).sort()).toEqual(together.toSorted());
	const site = await createTinySite(Object.assign({}, ...cases.map(asFiles)));
	const wanted = cases.flatMap(({ id, files, findings }) =>
		findings.filter((finding) => !/ (?:warning|info)$/u.test(finding)).map((finding) => {
			const own = postOf(id) in files ? postOf(id) : postOf(id, 'mdx');
			return finding.startsWith('public/') ? finding : `${own}:${finding}`;
		}),
	);
	for (const command of ['build', 'check'] as const) {
		const { exitCode, stdout, stderr } = await runKawaraban([command, '--site', site.folder, '--lang', 'en']);
		const said = stdout + stderr;
		expect([command, exitCode]).toEqual([command, 1]);
		expect([command, wanted.filter((finding) => !isSaid(finding, said))]).toEqual([command, []]);
	}
	expect(await listFiles(`${site.folder}/dist`)).toEqual([]);
});

function asFiles({ files }: HostileCase): Record<string, string | Uint8Array> {
	return Object.fromEntries(
		Object.entries(files).map(([path, content]) => {
			if (typeof content === 'string' || content instanceof Uint8Array) return [path, content];
			if ('bytes' in content) return [path, new Uint8Array(content.bytes)];
			throw new Error(`${path} is a link`);
		}),
	);
}

/** In one line, or under the name of the file as `check` prints for people. */
function isSaid(finding: string, said: string): boolean {
	const [, file = '', place = '', rule = ''] = /^(.*?):(\d+:\d+) (.*)$/u.exec(finding) ?? [];
	return said.includes(finding) || (said.includes(file) && new RegExp(`\\b${place}\\b.*${rule}`, 'u').test(said));
}
