import { describe, expect, test } from 'vitest';
import { cardAlt, cardDigest, cardPath, cardVariants, type CardView } from '../../src/ogp/card.ts';
import { cardFingerprint } from '../../src/ogp/fingerprint.ts';
import { galleryCards } from '../../src/ogp/gallery.ts';
import { layout } from '../../src/ogp/layout.ts';

const card: CardView = {
	variant: 'news',
	title: '単利と複利',
	label: '暮らしとお金',
	note: '2026年5月12日',
	byline: '水野 葵',
	siteName: '瓦版通信',
	accent: '#2f6b3a',
	logo: null,
};

describe('the digest of a card', () => {
	test('is the same for the same card, whatever the order of its keys', () => {
		const reversed = Object.fromEntries(Object.entries(card).toReversed()) as unknown as CardView;
		expect(cardDigest(reversed, 'f')).toBe(cardDigest({ ...card }, 'f'));
	});

	test.each(Object.keys(card) as (keyof CardView)[])('changes with %s', (key) => {
		expect(cardDigest({ ...card, [key]: 'other' }, 'f')).not.toBe(cardDigest(card, 'f'));
	});

	test('changes with what draws', () => {
		expect(cardDigest(card, 'other')).not.toBe(cardDigest(card, 'f'));
		expect(cardFingerprint()).toMatch(/^[0-9a-f]{64}$/u);
	});
});

test('a card stays at one path while its drawing changes', () => {
	const before = cardPath('/2026/05/12/日/index.html', 'a'.repeat(64));
	const after = cardPath('/2026/05/12/日/index.html', 'b'.repeat(64));
	expect(before).toEqual({ file: '/og/8703224b57e8fc92.png', url: '/og/8703224b57e8fc92.png?v=aaaaaaaa' });
	expect(after).toEqual({ file: before.file, url: '/og/8703224b57e8fc92.png?v=bbbbbbbb' });
});

test('the alternative text says what the card says, and the name of the site once', () => {
	expect(cardAlt(card)).toBe('暮らしとお金｜単利と複利｜瓦版通信');
	expect(cardAlt({ ...card, label: '', title: '瓦版通信' })).toBe('瓦版通信');
});

test('the gallery shows every variant with every kind of title', () => {
	const shown = galleryCards();
	expect([...new Set(shown.map(({ variant }) => variant))]).toEqual([...cardVariants]);
	expect(shown.length).toBe(cardVariants.length * new Set(shown.map(({ name }) => name)).size);
});

test('nothing that matters lies outside the central square or where X writes', () => {
	const square = { left: (layout.width - layout.height) / 2, right: (layout.width + layout.height) / 2 };
	const { tab, title, typeSheet, siteName, tagline, byline, note, logo } = layout;
	const lefts = [tab.x, title.x, typeSheet.x, siteName.x, tagline.x, logo.x];
	const rights = [
		byline.right,
		note.right,
		title.x + title.widthPx,
		tagline.x + tagline.maxWidth,
		tab.x + tab.maxWidth,
	];
	const bottoms = [
		siteName.baseline,
		byline.baseline,
		tagline.baseline,
		title.y + title.heightPx,
		logo.y + logo.sizePx,
	];
	expect(Math.min(...lefts)).toBeGreaterThanOrEqual(square.left);
	expect(Math.max(...rights)).toBeLessThanOrEqual(square.right);
	expect(Math.max(...bottoms)).toBeLessThan(layout.height - 80);
});
