import { z } from 'zod';

const nonEmpty = z.string().trim().min(1);

/** One invitation below the articles of some categories. */
export const CallToActionSchema = z.strictObject({
	categories: z.array(nonEmpty).default([]).meta({ description: '出すカテゴリー。なければすべて' }),
	heading: nonEmpty.meta({ description: '見出し' }),
	text: z.string().trim().default('').meta({ description: '本文' }),
	label: nonEmpty.meta({ description: 'リンクの文字' }),
	url: z
		.union(
			[
				z.string().regex(/^\/(?!\/)[^\s?#]*$/u),
				z.url({ protocol: /^https?$/ }).refine((url) => !/[?&]utm_/u.test(url)),
			],
			{ error: 'utm_… のないサイト内のパスか https:// のURL / a path or an https:// URL without utm_…' },
		)
		.meta({ description: 'リンク先。utm_… は campaign から作るので書かない' }),
	campaign: z
		.string()
		.regex(/^[\w-]+$/u)
		.optional()
		.meta({ description: '計測の名前（utm_campaign）。外部のリンクに付く' }),
});

export const CallsToActionSchema = z.array(CallToActionSchema);

export type CallToAction = z.output<typeof CallToActionSchema>;
