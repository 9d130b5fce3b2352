import { type CardVariant, cardVariants, type CardView } from './card.ts';

/** One card of the gallery: a variant with one kind of title. */
export interface GalleryCard {
	variant: CardVariant;
	/** Which kind of title, in words. */
	name: string;
	card: CardView;
}

/** Every variant with long, short, mixed and extreme titles, for the eye. */
export function galleryCards(): GalleryCard[] {
	return cardVariants.flatMap((variant) =>
		Object.entries(titles).map(([name, title]) => ({ variant, name, card: { ...samples[variant], variant, title } })),
	);
}

const titles = {
	短い: '単利と複利',
	一文字: '水',
	普通: '降水確率30％で傘を持つべきか、確率の読み方',
	長い: '家計簿が三日で終わる人のための、費目を五つに減らして続ける「ゆるい予算」の立て方と見直し方',
	混在: 'Kawaraban 2.0を公開――AIと「校閲」する？！ 編集部の12.5時間',
	記号: '「『二重』のかぎ」と（丸）、そして……〈山〉？',
	数と単位: '1兆2,345億円の補正予算、前年比12.5％増の見通し　第3回',
	まれな字: '髙島屋と﨑陽軒、𠮷野家の①②③（㈱Ⅲ）、α≒βを読む',
	絵文字: '🚀で学ぶロケットのしくみ👨‍👩‍👧‍👦 親子の🇯🇵自由研究',
	長い英単語: 'Pneumonoultramicroscopicsilicovolcanoconiosisという単語はなぜ長いのか',
	長い片仮名: 'スーパーカリフラジリスティックエクスピアリドーシャスを一息で言うコツ',
	極端: 'ことばの手入れを毎日つづけるために、'.repeat(12),
};

const site = { siteName: '瓦版通信', logo: null };

const samples: Record<CardVariant, Omit<CardView, 'variant' | 'title'>> = {
	news: { ...site, label: '科学と技術', note: '2026年5月12日', byline: '水野 葵', accent: '#1f5f8b' },
	analysis: { ...site, label: 'しくみ解説', note: '2026年12月31日', byline: '橘 蓮、水野 葵', accent: '#7a3b8f' },
	series: { ...site, label: '数字の読み方 第3回', note: '2026年10月14日', byline: '瓦版通信編集部', accent: '#2f6b3a' },
	category: { ...site, label: 'カテゴリー', note: '全24本', byline: '', accent: '#b0472e' },
	tag: { ...site, label: 'タグ', note: '全8本', byline: '', accent: '#b3261e' },
	home: { ...site, label: '', note: '', byline: 'くらしと社会の「なぜ」を、ていねいに読み解く', accent: '#b3261e' },
};
