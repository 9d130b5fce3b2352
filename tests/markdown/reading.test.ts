import { describe, expect, test } from 'vitest';
import { html, render } from './rendering.ts';

describe('headings', () => {
	test('may break between phrases, which changes neither their text nor their id', () => {
		const { html: shown, facts } = render('## 文字化けはなぜ起きるのか');
		expect(shown).toContain('<h2 id="文字化けはなぜ起きるのか">文字化けは<wbr>なぜ<wbr>起きるのか</h2>');
		expect(facts.headings).toEqual([{ depth: 2, id: '文字化けはなぜ起きるのか', text: '文字化けはなぜ起きるのか' }]);
	});

	test('do not break within code or a word with its reading', () => {
		expect(html('## 関数`これは何ですか()`の使い方と意味')).toContain(
			'<h2 id="関数これは何ですかの使い方と意味">関数<wbr><code>これは何ですか()</code>の<wbr>使い方と<wbr>意味</h2>',
		);
		expect(html('### {複利|ふくり}の計算を自分でする')).toContain(
			'<ruby>複利<rp>（</rp><rt>ふくり</rt><rp>）</rp></ruby>の<wbr>計算を<wbr>自分でする</h3>',
		);
	});

	test('in Latin script, and paragraphs that were made headings by mistake, stay as they are', () => {
		expect(html(`## ${'これは段落です。'.repeat(20)}`)).not.toContain('<wbr>');
		expect(html('## Claude Opus')).toContain('<h2 id="claude-opus">Claude Opus</h2>');
	});
});

describe('English text', () => {
	test('is marked as a block where all of it is English, code aside', () => {
		expect(html('It is not about the `コード`, they said.')).toBe(
			'<p lang="en">It is not about the <code>コード</code>, they said.</p>',
		);
		expect(html('> What is this for?')).toBe('<blockquote lang="en">\n<p>What is this for?</p>\n</blockquote>');
	});

	test('is marked within a Japanese sentence', () => {
		expect(html('原文は「Ask not what your country can do.」です。')).toBe(
			'<p>原文は「<span lang="en">Ask not what your country can do.</span>」です。</p>',
		);
	});

	test('is left alone in code, and where its language is given', () => {
		expect(html('`this is what the code says`です。')).toBe('<p><code>this is what the code says</code>です。</p>');
		expect(html('<p lang="en-GB">This is what the author said.</p>')).toBe(
			'<p lang="en-GB">This is what the author said.</p>',
		);
	});
});

describe('an image of the site', () => {
	const images = { '/a/図.png': { width: 900, height: 600, digest: '0123456789abcdef' } };

	test('is offered smaller and in a newer format, with itself for browsers that know no other', () => {
		expect(html('![説明](/a/図.png)', 'md', { images, base: '/news' })).toBe(
			'<figure><picture><source type="image/avif" ' +
				'srcset="/news/_astro/0123456789abcdef-420.avif 420w, /news/_astro/0123456789abcdef-840.avif 840w, ' +
				'/news/_astro/0123456789abcdef-900.avif 900w" sizes="auto, min(100vw, 680px)">' +
				'<img src="/news/a/%E5%9B%B3.png" alt="説明" loading="lazy" decoding="async" width="900" height="600">' +
				'</picture></figure>',
		);
	});

	test('that the author wants small is not fetched larger', () => {
		expect(html('<img src="/a/図.png" alt="説明" width="120">', 'md', { images })).toContain(
			'sizes="auto, min(100vw, 120px)"',
		);
	});

	test('without smaller files is shown as it is, and so is one that an author wraps', () => {
		const known = { '/a.svg': { width: 90, height: 60 } };
		expect(html('![説明](/a.svg)', 'md', { images: known })).toBe(
			'<figure><img src="/a.svg" alt="説明" loading="lazy" decoding="async" width="90" height="60"></figure>',
		);
		expect(html('<picture><source srcset="https://evil.example/x"><img src="/a.svg" alt=""></picture>')).not.toMatch(
			/picture|evil/u,
		);
	});
});
