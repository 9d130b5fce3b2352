import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listContent } from '../../src/sources/content.ts';
import { maxSourceBytes, readSourceFile } from '../../src/sources/source-file.ts';
import { createSiteFolder } from './site-folder.ts';

// Other systems cannot hold such names.
const testOnLinux = test.skipIf(process.platform !== 'linux');

test('files are listed below their folder, in the order of code points', () => {
	const site = createSiteFolder({
		'content/posts/b.md': '',
		'content/posts/a/z.mdx': '',
		'content/posts/ａ.markdown': '',
		'content/posts/𠮷.md': '',
		'content/posts/B.MD': '',
		'content/pages/about.md': '',
	});
	expect(listContent(site, 'posts')).toEqual({
		files: [
			{ id: 'B.MD', file: 'content/posts/B.MD', path: join(site, 'content/posts/B.MD'), format: 'md' },
			{ id: 'a/z.mdx', file: 'content/posts/a/z.mdx', path: join(site, 'content/posts/a/z.mdx'), format: 'mdx' },
			{ id: 'b.md', file: 'content/posts/b.md', path: join(site, 'content/posts/b.md'), format: 'md' },
			{
				id: 'ａ.markdown',
				file: 'content/posts/ａ.markdown',
				path: join(site, 'content/posts/ａ.markdown'),
				format: 'md',
			},
			{ id: '𠮷.md', file: 'content/posts/𠮷.md', path: join(site, 'content/posts/𠮷.md'), format: 'md' },
		],
		diagnostics: [],
	});
});

test('a folder that is not there has no files', () => {
	expect(listContent(createSiteFolder({ 'site.yaml': '' }), 'drafts')).toEqual({ files: [], diagnostics: [] });
});

test('hidden, backup and partial files are passed over, others that are no articles are named', () => {
	const site = createSiteFolder({
		'content/posts/.DS_Store': '',
		'content/posts/.obsidian/x.md': '',
		'content/posts/_partial.md': '',
		'content/posts/#x.md#': '',
		'content/posts/x.md~': '',
		'content/posts/図.PNG': '',
		'content/posts/README': '',
	});
	expect(findings(site)).toEqual([
		['content/posts/README', 'file-extension', { extension: '.', known: '.md .markdown .mdx' }],
		['content/posts/図.PNG', 'file-extension', { extension: '.PNG', known: '.md .markdown .mdx' }],
	]);
});

testOnLinux('a name with a control character or a mark of direction is refused, and printed harmless', () => {
	const site = createSiteFolder({
		'content/posts/a\nb.md': '',
		'content/posts/safe\u202edm.md': '',
		'content/posts/x\u0007/a.md': '',
	});
	expect(listContent(site, 'posts').files).toEqual([]);
	expect(findings(site)).toEqual([
		['content/posts/a\\u{a}b.md', 'path-control', {}],
		['content/posts/safe\\u{202e}dm.md', 'path-control', {}],
		['content/posts/x\\u{7}', 'path-control', {}],
	]);
});

testOnLinux('a name that is no UTF-8 is refused', () => {
	const site = createSiteFolder({ 'content/posts/a.md': '' });
	writeFileSync(
		Buffer.concat([Buffer.from(join(site, 'content/posts/')), Buffer.from([0x93, 0xfa]), Buffer.from('.md')]),
		'',
	);
	expect(listContent(site, 'posts').files.map(({ id }) => id)).toEqual(['a.md']);
	expect(findings(site)).toEqual([['content/posts/\uFFFD\uFFFD.md', 'path-encoding', {}]]);
});

testOnLinux('two names that differ by Unicode form only are refused', () => {
	const [composed, decomposed] = ['ガ.md', 'ガ.md'.normalize('NFD')];
	const site = createSiteFolder({ [`content/posts/${composed}`]: '', [`content/posts/${decomposed}`]: '' });
	expect(findings(site)).toEqual([
		[`content/posts/${composed}`, 'path-duplicate', { other: `content/posts/${decomposed}` }],
	]);
});

test('a symbolic link may lead to content, but not out of it, nowhere, or in a circle', () => {
	const site = createSiteFolder({ 'content/posts/real.md': '', 'content/shared/deep/x.md': '', 'secret.md': '' });
	const posts = join(site, 'content/posts');
	symlinkSync(join(posts, 'real.md'), join(posts, 'same.md'));
	symlinkSync('../shared', join(posts, 'shared'));
	symlinkSync('../../secret.md', join(posts, 'out.md'));
	symlinkSync(site, join(posts, 'out'));
	symlinkSync('/nowhere.md', join(posts, 'broken.md'));
	symlinkSync(posts, join(posts, 'circle'));
	expect(listContent(site, 'posts').files.map(({ id }) => id)).toEqual(['real.md', 'same.md', 'shared/deep/x.md']);
	expect(findings(site)).toEqual([
		['content/posts/broken.md', 'path-symlink', {}],
		['content/posts/circle', 'path-symlink', {}],
		['content/posts/out', 'path-symlink', {}],
		['content/posts/out.md', 'path-symlink', {}],
	]);
});

test('a file of 100 MB is refused without being read', () => {
	const site = createSiteFolder({
		'content/posts/a.md': '',
		'content/posts/full.md': Buffer.alloc(maxSourceBytes, 'a'),
	});
	mkdirSync(join(site, 'content/pages'));
	const path = join(site, 'content/posts/a.md');
	truncateSync(path, 100 * 1024 * 1024);
	expect(readSourceFile(path, 'content/posts/a.md')).toEqual({
		file: 'content/posts/a.md',
		start: { line: 1, column: 1 },
		rule: 'file-size',
		severity: 'error',
		params: { bytes: 104_857_600, limit: 1_048_576 },
	});
	expect(readSourceFile(join(site, 'content/posts/full.md'), 'x')).toHaveLength(maxSourceBytes);
	truncateSync(path, maxSourceBytes + 1);
	expect(readSourceFile(path, 'x')).toMatchObject({ rule: 'file-size' });
});

function findings(site: string): [string, string, object][] {
	return listContent(site, 'posts').diagnostics.map(({ file, rule, params }) => [file, rule, params]);
}
