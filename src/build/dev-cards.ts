import { CardPainter } from '../ogp/draw.ts';
import { galleryCards } from '../ogp/gallery.ts';
import { renderLogo } from '../ogp/logo.ts';
import type { CardView } from '../ogp/card.ts';
import type { Publication } from '../publication/publication.ts';
import { readIcon } from './icon-source.ts';

/** Where development shows every kind of card with every kind of title. */
const galleryPath = '/og/gallery/';

export interface CardAnswer {
	type: 'image/png' | 'text/html; charset=utf-8';
	body: Uint8Array | string;
}

/** Development only: draws the card at a path when it is asked for, and shows the gallery; null for other paths. */
export async function answerCard(path: string, publication: Publication, siteDir: string): Promise<CardAnswer | null> {
	if (path === galleryPath) return { type: 'text/html; charset=utf-8', body: galleryPage(publication) };
	const view = cardAt(path, publication);
	if (view === null) return null;
	const { site } = publication;
	const icon = await readIcon(siteDir, site);
	const painter = await CardPainter.open((await renderLogo(icon, site)).png);
	return { type: 'image/png', body: (await painter.draw(view)).png };
}

function cardAt(path: string, publication: Publication): CardView | null {
	const number = new RegExp(`^${galleryPath}(\\d+)\\.png$`, 'u').exec(path)?.[1];
	if (number !== undefined) return galleryCards()[Number(number)]?.card ?? null;
	const output = publication.urls.get(path);
	return output?.kind === 'card' ? output.card.view : null;
}

function galleryPage({ site }: Publication): string {
	const figures = galleryCards().map(({ variant, name }, index) => {
		const source = `${site.base}${galleryPath}${index}.png`;
		return `<figure><img src="${source}" alt="${variant} ${name}" width="600" height="315" loading="lazy"><figcaption>${variant}：${name}</figcaption></figure>`;
	});
	return `<!doctype html><html lang="ja"><meta charset="utf-8"><title>共有画像の見本</title><h1>共有画像の見本</h1>${figures.join('')}</html>`;
}
