import sharp from 'sharp';

/** A site folder of everything that is longer, fewer or emptier than a designer has in mind. */
export async function extremeSite(): Promise<Record<string, string | Uint8Array>> {
	const posts = Array.from({ length: postCount }, (_, index) => [postFile(index), postText(index)]);
	const picture = { create: { width: 1600, height: 900, channels: 3, background: '#1f5f8b' } } as const;
	return {
		'site.yaml': settings,
		'public/picture.png': await sharp(picture).png().toBuffer(),
		...Object.fromEntries(posts),
	};
}

/** The pages of that site that are worth a look. */
export const extremePages = {
	'home without a picture': '/',
	'page 40 of an archive': '/page/40/',
	'last page of an archive': '/page/1/',
	'empty category': '/category/empty/',
	'long category name': '/category/energy/',
	'tag with one post': '/tags/%E4%B8%80%E5%BA%A6%E3%81%8D%E3%82%8A/',
	'author without a picture': '/authors/alexandra/',
	'author nobody described': '/authors/yamada/',
	'author index': '/authors/',
	'tag index': '/tags/',
	'article in English words': '/2026/05/05/p42/',
	'article with a picture': '/2026/05/04/p41/',
	'search without results': '/search/?q=zzzzzz',
} as const;

const postCount = 43;

const settings = `title: 東西産業経済新報オンライン
tagline: 産業と地域の現場から、数字の裏側を毎朝お届けする
description: 長いもの、少ないもの、空のものを集めた試験のためのサイトです。
url: https://example.jp
posts_per_page: 1
tag_noindex_below: 2
cards: false
categories:
  - { name: エネルギー・環境・サステナビリティ経営戦略, slug: energy, colour: '#2f6b3a' }
  - { name: 経済, slug: economy, colour: '#ffe000' }
  - { name: まだ記事のない分類, slug: empty, description: これから始まる分類です。 }
authors:
  alexandra:
    name: アレクサンドラ・フォン・ヒルデスハイム＝山田
    role: 国際経済・エネルギー安全保障担当論説委員
    bio: とても長い名前の、写真のない筆者。
  yamada: { name: 山田 }
`;

function postFile(index: number): string {
	return `content/posts/${dateOf(index)}-p${index}.md`;
}

/** One a day, the last on 5 May 2026. */
function dateOf(index: number): string {
	return new Date(Date.UTC(2026, 4, 5) - (postCount - 1 - index) * 86_400_000).toISOString().slice(0, 10);
}

function postText(index: number): string {
	const title = index === 42 ? 'Why the Central Bank is not what it was' : titles[index % titles.length]!;
	const tags = index === 0 ? '[市場, 一度きり]' : '[市場]';
	const image = index === 41 ? 'image: /picture.png\nimage_alt: 青い面\n' : '';
	return `---
title: "${title}"
date: ${dateOf(index)} 09:00:00 +0900
categories: [${index % 2 === 0 ? 'エネルギー・環境・サステナビリティ経営戦略' : '経済'}]
tags: ${tags}
author: ${index % 2 === 0 ? 'alexandra' : 'yamada'}
${image}---

${body}
`;
}

const titles = [
	'再生可能エネルギーの系統接続をめぐる論点：送電線は誰のものか',
	'日銀、政策金利を据え置き　円相場は一時百五十円台に',
	'GPT-5は編集部の何を変えるのか――三十日間の実地試験',
	'予算案を読む',
];

const body = `政策の変更は、現場の数字に遅れて現れる。原文には “Stability is not an end, but it is the condition of growth.” とある[^1]。

## アレクサンドリアにおける超長期貸出促進付資金供給オペレーションの経緯

| 社名 | 売上高（億円） | 前年同期比 | 営業利益（億円） | 予想 | 備考 |
|---|---:|---:|---:|---:|---|
| 東西電力ホールディングス | 12,345 | +3.2% | 1,234 | 1,300 | 送電部門の分社化を含む |

\`\`\`python
def compound(principal: float, rate: float, years: int) -> float: return principal * (1 + rate) ** years
\`\`\`

### 見通し

https://example.com/a/very/long/address/that/does/not/break/anywhere/because/it/has/no/spaces/in/it/at/all

[^1]: 出典は決算短信。
`;
