import { expect, test } from 'vitest';
import { PostFrontMatterSchema } from '../../src/model/front-matter.ts';
import { SiteSchema } from '../../src/model/site.ts';
import { renderLogo } from '../../src/ogp/logo.ts';
import { articleCard, homeCard, listCard } from '../../src/ogp/site-cards.ts';

const site = SiteSchema.parse({
	title: '港町新聞',
	tagline: '港の朝を伝える',
	description: '港町の日々',
	url: 'https://minato.example',
	default_author: 'desk',
	categories: [
		{ name: '経済', slug: 'economy', colour: '#2f6b3a', article_type: 'AnalysisNewsArticle' },
		{ name: '町', slug: 'town' },
	],
	authors: { desk: { name: '港町新聞編集部', kind: 'organization' } },
});
const post = (more: object) =>
	PostFrontMatterSchema.parse({ title: '朝市', date: '2026-05-02T09:00:00+09:00', ...more });
const drawnFor = { siteName: '港町新聞', logo: null };

test('an article says its category, day and authors', () => {
	expect(articleCard(post({ categories: ['町'], authors: ['desk', '山田'] }), site, null)).toEqual({
		...drawnFor,
		variant: 'news',
		title: '朝市',
		label: '町',
		note: '2026年5月2日',
		byline: '港町新聞編集部、山田',
		accent: '#b3261e',
	});
});

test('an article of an analytical category has its variant and colour, and the default author', () => {
	expect(articleCard(post({ categories: ['経済'] }), site, null)).toMatchObject({
		variant: 'analysis',
		accent: '#2f6b3a',
		byline: '港町新聞編集部',
	});
});

test('an article of a series says which part it is', () => {
	const series = post({ categories: ['町'], series: '港の百年', series_part: 3 });
	expect(articleCard(series, site, null)).toMatchObject({ variant: 'series', label: '港の百年 第3回' });
});

test('a list says what it is and how long', () => {
	expect(listCard({ variant: 'tag', title: '朝市', articles: 8 }, site, null)).toEqual({
		...drawnFor,
		variant: 'tag',
		title: '朝市',
		label: 'タグ',
		note: '全8本',
		byline: '',
		accent: '#b3261e',
	});
});

test('home says what the paper says of itself', () => {
	expect(homeCard(site, null)).toMatchObject({ variant: 'home', title: '港町新聞', byline: '港の朝を伝える' });
});

test('a logo is named by what it looks like', async () => {
	const [mark, same] = [await renderLogo(null, site), await renderLogo(null, site)];
	expect(mark.digest).toBe(same.digest);
	expect(articleCard(post({}), site, mark.digest).logo).toBe(mark.digest);
});
