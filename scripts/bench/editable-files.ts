import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

/** The post that most edits change. */
export const subject = 'content/posts/2026-05-01-subject.md';
/** A post that it links to. */
export const neighbour = 'content/posts/2026-04-20-neighbour.md';

/** Adds to a site the posts, pages and images that `edits` change: at least one of everything a site can have. */
export async function writeEditableFiles(siteDir: string): Promise<void> {
	const files = { ...textFiles, ...smallPosts(), 'public/images/photo.png': await photo(40, 30) };
	for (const [path, content] of Object.entries(files)) {
		mkdirSync(dirname(join(siteDir, path)), { recursive: true });
		writeFileSync(join(siteDir, path), content);
	}
}

/** A picture of one colour. */
export function photo(width: number, height: number): Promise<Buffer> {
	return sharp({ create: { width, height, channels: 3, background: '#1f5f8b' } })
		.png()
		.toBuffer();
}

/** Enough for archives of more than one page where pages are short. */
function smallPosts(): Record<string, string> {
	return Object.fromEntries(
		Array.from({ length: 8 }, (_, index) => {
			const frontMatter = `title: "小さな記事${index}"\ndate: 2026-01-1${index} 09:00:00 +0900\ncategories: [社会]`;
			return [`content/posts/2026-01-1${index}-small.md`, `---\n${frontMatter}\n---\n\n小さな本文${index}です。\n`];
		}),
	);
}

const textFiles: Record<string, string> = {
	[subject]: `---
title: "改められる前の題名"
date: 2026-05-01 09:00:00 +0900
categories: [社会]
tags: [選挙, AI]
author: editors
description: 編集の試験に使う記事です。
image: /images/photo.png
---

はじめの段落です。[隣の記事](/2026/04/20/neighbour/)も読めます[^1]。

![写真](/images/photo.png)

## 見出し

| 列 | 値 |
| --- | --- |
| 一 | 1 |

[^1]: 注の本文です。
`,
	[neighbour]: `---
title: "隣の記事"
date: 2026-04-20 09:00:00 +0900
categories: [社会]
tags: [選挙]
author: editors
---

隣の本文です。
`,
	'content/posts/2026-04-10-leaving.md': `---
title: "やがて消える記事"
date: 2026-04-10 09:00:00 +0900
categories: [科学]
tags: [AI, 実験]
---

消える本文です。
`,
	'content/posts/2026-05-20-draft.md': `---
title: "下書きの記事"
date: 2026-05-20 09:00:00 +0900
categories: [科学]
tags: [AI]
draft: true
---

下書きの本文です。
`,
	'content/posts/2026-11-02-scheduled.md': `---
title: "予約された記事"
date: 2026-11-02 09:00:00 +0900
categories: [科学]
tags: [予約]
---

予約された本文です。
`,
	'content/pages/policy.md': `---
title: "編集方針"
permalink: /policy/
---

方針の本文です。
`,
	'public/robots-extra.txt': 'a file that is only copied\n',
};
