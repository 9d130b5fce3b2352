import { z } from 'zod';
import { deployTargets } from './deploy-targets.ts';

/**
 * Everything `site.yaml` may say. The schema is the type, the defaults and the reference: the JSON
 * schema that editors complete against is generated from it (`npm run generate`).
 */

const sitePath = z
	.string()
	.regex(/^\/(?!\/)[^\s?#]*$/u, { error: '「/」で始まるサイト内のパス / a path that begins with "/"' });
/** A file of `public/`, by its path there. */
const publicPath = sitePath.regex(/^(?!(?:.*\/)?\.{1,2}(?:\/|$))[^\\]*$/u, {
	error: '「..」のない、public/ からのパス / a path below public/ without ".."',
});
const absoluteUrl = z
	.url({ protocol: /^https?$/, error: 'https:// で始まるURL / a URL that begins with https://', abort: true })
	// A name before `@` looks like a host that it is not.
	.regex(/^[^/]+:\/\/[^\s/?#@\\]+(?:[/?#]\S*)?$/u, { error: 'https:// で始まるURL / a URL that begins with https://' });
const link = z.union([sitePath, absoluteUrl, z.string().regex(/^mailto:[^\s]+$/u)], {
	error: '「/」で始まるサイト内のパスか https:// のURL / a path that begins with "/" or an https:// URL',
});
const slug = z
	.string()
	.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, { error: '英小文字・数字・「-」の名前 / lower-case letters, digits and "-"' });
const colour = z.string().regex(/^#[0-9a-f]{6}$/iu, { error: '「#1f5f8b」の形の色 / a colour such as "#1f5f8b"' });
const nonEmpty = z.string().trim().min(1);
/** Without the signs that would end a source in a Content-Security-Policy. */
const hostPattern = String.raw`(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]*[a-z0-9]`;
const host = z.string().regex(new RegExp(`^${hostPattern}$`, 'u'), {
	error: '「images.example.jp」の形のホスト名 / a host name such as "images.example.jp"',
});
const origin = z.string().regex(new RegExp(`^https://${hostPattern}(?::\\d{1,5})?$`, 'u'), {
	error: 'パスのない https:// のオリジン / an https:// origin without a path',
});
/** An address whose origin goes into the headers. */
const serviceUrl = z
	.url({ protocol: /^https?$/, error: 'https:// で始まるURL / a URL that begins with https://' })
	.regex(new RegExp(`^https?://(?:${hostPattern}|localhost)(?::\\d{1,5})?(?:[/?#]|$)`, 'iu'), {
		error: '英数字のホスト名の https:// のURL / an https:// URL with a plain host name',
	});

/** What readers are told of a service that their browser sends something to. */
const service = {
	name: z.string().trim().default('').meta({ description: '送信先の名称。書かなければホスト名' }),
	information: z.string().trim().default('').meta({ description: '送信される情報' }),
	purpose: z.string().trim().default('').meta({ description: '利用の目的' }),
	policy: absoluteUrl.optional().meta({ description: '送信先のプライバシーポリシーのURL' }),
};
const ServiceSchema = z.strictObject(service);
const ImageHostSchema = z.strictObject({
	host: host.meta({ description: '画像のあるホスト', examples: ['images.example.com'] }),
	...service,
});

const NavigationItemSchema = z.strictObject({
	label: nonEmpty.meta({ description: '表示する文字' }),
	url: link.meta({ description: 'サイト内のパスかURL', examples: ['/about/'] }),
});

export const articleTypes = ['NewsArticle', 'AnalysisNewsArticle', 'BlogPosting', 'Article'] as const;

const CategorySchema = z.strictObject({
	name: nonEmpty.meta({ description: '記事の categories に書く名前', examples: ['科学と技術'] }),
	slug: slug.meta({ description: 'URLに使う英数字の名前', examples: ['science'] }),
	description: z.string().default('').meta({ description: '一覧ページに出る説明' }),
	colour: colour.optional().meta({ description: 'アクセントの色', examples: ['#1f5f8b'] }),
	article_type: z
		.enum(articleTypes)
		.default('NewsArticle')
		.meta({ description: 'JSON-LDでの記事の種類（schema.org）' }),
});

const AuthorSchema = z.strictObject({
	name: nonEmpty.meta({ description: '表示名' }),
	kind: z.enum(['person', 'organization']).default('person').meta({ description: '個人か組織か' }),
	role: z.string().default('').meta({ description: '肩書き' }),
	bio: z.string().default('').meta({ description: '紹介文' }),
	image: publicPath.optional().meta({ description: '顔写真。public/ からのパス' }),
	links: z.array(absoluteUrl).default([]).meta({ description: '本人のページやSNSのURL' }),
});

const PublisherSchema = z.strictObject({
	name: nonEmpty.meta({ description: '発行者の名前' }),
	url: absoluteUrl.optional().meta({ description: '発行者のサイト' }),
	logo: publicPath.optional().meta({ description: 'ロゴ画像。public/ からのパス' }),
});

const FeedsSchema = z.strictObject({
	items: z.int().min(1).max(100).default(20).meta({ description: '一つのフィードに載せる記事の数' }),
	categories: z
		.boolean()
		.default(true)
		.meta({ description: 'カテゴリーごとのフィード（RSS・Atom・JSON Feed）を作るか' }),
	tags: z.boolean().default(true).meta({ description: 'タグごとのRSSを作るか' }),
});

const ThemeSchema = z.strictObject({
	accent: colour.default('#b3261e').meta({ description: '明るい画面でのアクセントの色' }),
	accent_dark: colour.default('#ff8a75').meta({ description: '暗い画面でのアクセントの色' }),
});

const PathsSchema = z.strictObject({
	category: sitePath.default('/category/:slug/').meta({ description: 'カテゴリー一覧のパス' }),
	tag: sitePath.default('/tags/:slug/').meta({ description: 'タグ一覧のパス' }),
	tag_index: sitePath.default('/tags/').meta({ description: 'タグ索引のパス' }),
	author: sitePath.default('/authors/:slug/').meta({ description: '筆者ページのパス' }),
	author_index: sitePath.default('/authors/').meta({ description: '筆者一覧のパス' }),
	series: sitePath.default('/series/:slug/').meta({ description: '連載のパス' }),
	year: sitePath.default('/:year/').meta({ description: '年別一覧のパス' }),
	month: sitePath.default('/:year/:month/').meta({ description: '月別一覧のパス' }),
	search: sitePath.default('/search/').meta({ description: '検索ページのパス' }),
	external_transmission: sitePath
		.default('/external-transmission/')
		.meta({ description: '外部送信についてのページのパス' }),
	page: z
		.enum(['page/:num/', 'page:num/'])
		.default('page/:num/')
		.meta({ description: '2ページ目以降のパス。Jekyllの「page:num/」も選べます' }),
});

const ContentSchema = z.strictObject({
	liquid: z
		.enum(['error', 'text'])
		.default('error')
		.meta({ description: '本文のLiquid記法。error＝止める、text＝警告して文字のまま出す' }),
	broken_links: z
		.enum(['warning', 'error'])
		.default('warning')
		.meta({ description: '記事から記事への切れたリンクの扱い' }),
	image_hosts: z
		.array(ImageHostSchema)
		.default([])
		.meta({ description: '本文の画像を読み込んでよい、ほかのホスト。書かなければ public/ の画像だけを表示します' }),
});

const severityOrOff = z.enum(['off', 'error', 'warning', 'info']);

const maxSeverity = z.enum(['error', 'warning', 'info']).meta({
	description:
		'これより重い指摘をこの重さにします。warning では、校閲のエラーでビルドが止まりません（読めない記事では止まります）',
});

const CheckRulesSchema = z
	// YAML 1.1 reads `off` as false.
	.record(
		z.string(),
		z.union([
			severityOrOff,
			z.literal(false),
			z.looseObject({ severity: severityOrOff.or(z.literal(false)).optional() }),
		]),
	)
	.default({})
	.meta({
		description: '規則ごとの重さ（off・error・warning・info）または設定。規則は docs/rules.md にあります',
		examples: [{ 'title-too-long': 'off', 'paragraph-repeated': { severity: 'error', min_length: 80 } }],
	});

const CheckSchema = z.strictObject({
	max_severity: maxSeverity.default('error'),
	rules: CheckRulesSchema,
	paths: z
		.array(
			z.strictObject({
				path: nonEmpty.meta({ description: 'ファイルの範囲（glob）', examples: ['content/posts/2025-*'] }),
				max_severity: maxSeverity.optional(),
				rules: CheckRulesSchema,
			}),
		)
		.default([])
		.meta({ description: '一部のファイルだけの設定。あとに書いたものが優先します' }),
});

const programmeTemplate = z.string().regex(/^https:\/\/[^\s{}]*\{(?:isbn|query|asin)\}[^\s{}]*$/u, {
	error: '「{isbn}」「{asin}」か「{query}」を含む https:// のURL / an https:// URL with {isbn}, {asin} or {query}',
});

const AffiliateSchema = z.strictObject({
	hosts: z
		.array(z.string().regex(/^[a-z0-9.-]+$/u))
		.default(['amazon.co.jp', 'www.amazon.co.jp', 'amzn.to', 'amzn.asia', 'hb.afl.rakuten.co.jp', 'px.a8.net'])
		.meta({ description: 'アフィリエイトリンクとして扱うホスト。サブドメインも含みます' }),
	amazon_tag: z
		.string()
		.regex(/^[\w-]+$/u)
		.optional()
		.meta({ description: 'このサイトのAmazonアソシエイトのタグ', examples: ['example-22'] }),
	label: z.string().trim().default('【PR】この記事には広告（アフィリエイトリンク）が含まれます。').meta({
		description: 'アフィリエイトリンクのあるページの本文の前に出す表示。空にすると、リンクのある記事は公開できません',
	}),
	amazon_sentence: z
		.string()
		.trim()
		.default('Amazonのアソシエイトとして、当サイトは適格販売により収入を得ています。')
		.meta({
			description:
				'Amazonアソシエイトの規約が求める文。本の紹介とともに出します。空にすると、本を紹介する記事は公開できません',
		}),
	programmes: z
		.array(
			z.strictObject({
				name: nonEmpty.meta({ description: 'リンクの文字', examples: ['楽天ブックス'] }),
				url: programmeTemplate.meta({ description: 'リンクの形。{isbn}・{asin}・{query} を入れ替えます' }),
			}),
		)
		.default([])
		.meta({ description: 'Amazonのほかの提携先' }),
	pixels: z
		.array(ImageHostSchema)
		.default([])
		.meta({
			description: '成果を計る画像（1×1の画像など）を読み込んでよいホスト',
			examples: [[{ host: 'www10.a8.net' }]],
		}),
	books_threshold: z
		.number()
		.min(0)
		.max(1)
		.default(0.12)
		.meta({ description: '本を出すのに要る、記事との近さ（0〜1）' }),
});

const OffersSchema = z.strictObject({
	newsletter: z
		.strictObject({
			heading: nonEmpty.default('ニュースレター').meta({ description: '見出し' }),
			text: z.string().default('').meta({ description: '説明' }),
			endpoint: serviceUrl.meta({ description: '登録フォームの送り先' }),
			service: ServiceSchema.prefault({}).meta({ description: '外部送信のページに出す、送り先の説明' }),
			field: z
				.string()
				.regex(/^[\w-]+$/u)
				.default('email')
				.meta({ description: 'メールアドレスの項目の名前' }),
		})
		.optional()
		.meta({ description: 'ニュースレターの登録欄。書かなければ出しません' }),
	ad_slots: z
		.array(
			z.strictObject({
				place: z.enum(['before-related', 'after-related']).meta({ description: '場所' }),
				height: z.int().min(50).max(600).meta({ description: 'あけておく高さ（px）' }),
				label: nonEmpty.default('広告').meta({ description: '枠の表示' }),
			}),
		)
		.default([])
		.meta({ description: '広告の枠。場所だけを先に確保し、中身は空です' }),
});

const DeploySchema = z.strictObject({
	targets: z
		.array(z.enum(deployTargets))
		.default(['cloudflare'])
		.refine((targets) => !(targets.includes('cloudflare') && targets.includes('netlify')), {
			error: 'cloudflare か netlify の一方（同じ _headers を使うため） / cloudflare or netlify: both read one _headers',
		})
		.meta({ description: '公開先。それぞれの形でヘッダーなどの設定を書き出します。空なら書き出しません' }),
	hsts_preload: z.boolean().default(false).meta({
		description:
			'Strict-Transport-Security に preload と includeSubDomains を付けるか。すべてのサブドメインが長くHTTPSだけになります',
	}),
	frame_ancestors: z
		.array(origin)
		.default([])
		.meta({ description: 'ページを枠（iframe）に入れてよいサイト。書かなければどこにも許しません' }),
});

const permalinkForms =
	'date・pretty・ordinal・weekdate・none か、「/」で始まる形 / date, pretty, ordinal, weekdate, none or a template that begins with "/"';

export const SiteSchema = z.strictObject({
	title: nonEmpty.meta({ description: 'サイトの名前', examples: ['瓦版通信'] }),
	tagline: z.string().default('').meta({ description: '短い売り文句。トップの見出しに添えます' }),
	description: nonEmpty.meta({ description: 'サイトの説明（検索結果・フィード）' }),
	url: z
		.url({ protocol: /^https?$/ })
		.regex(/^https?:\/\/[^/?#@\\]+$/u, {
			error: '末尾に「/」のないオリジン（例 https://example.jp） / an origin without a path',
		})
		.meta({ description: '公開先のオリジン。末尾の「/」は付けません', examples: ['https://example.jp'] }),
	base: z
		.string()
		.regex(/^(?:\/(?!\.{1,2}(?:\/|$))[^\s/?#\\]+)*$/u, { error: '「/news」の形のパス / a path such as "/news"' })
		.default('')
		.meta({ description: '公開先のサブフォルダ。なければ空', examples: ['/news'] }),
	language: z.literal('ja').default('ja').meta({ description: '本文の言語' }),
	timezone: z
		.string()
		.default('Asia/Tokyo')
		.refine(isTimeZone, { error: '「Asia/Tokyo」のような時間帯の名前 / an IANA time zone such as "Asia/Tokyo"' })
		.meta({ description: '日付とURLに使う時間帯', examples: ['Asia/Tokyo'] }),
	permalink: z
		.union(
			[
				z.enum(['date', 'pretty', 'ordinal', 'weekdate', 'none']),
				z.string().startsWith('/', { error: permalinkForms }),
			],
			{
				error: permalinkForms,
			},
		)
		.default('/:year/:month/:day/:title/')
		.meta({ description: '記事のURLの形。Jekyllの書き方' }),
	paths: PathsSchema.prefault({}).meta({ description: '記事以外のページのパス' }),
	posts_per_page: z.int().min(1).max(100).default(12).meta({ description: '一覧1ページの記事の数' }),
	future: z.boolean().default(false).meta({ description: '未来の日付の記事も公開するか' }),
	default_author: z.string().optional().meta({ description: '筆者の書かれていない記事の筆者' }),
	default_image: publicPath.optional().meta({ description: '画像のない記事の共有画像。public/ からのパス' }),
	default_image_alt: z.string().default('').meta({ description: '既定の共有画像の代替テキスト' }),
	cards: z
		.boolean()
		.default(true)
		.meta({ description: '画像のない記事と一覧のために、題名入りの共有画像（OGP画像）を描くか' }),
	icon: publicPath
		.optional()
		.meta({ description: 'サイトのアイコンのもとになる正方形の画像（512px以上）。public/ からのパス' }),
	reading_speed: z.int().min(100).max(2000).default(500).meta({ description: '読む速さ（1分あたりの文字数）' }),
	typed_reading_time: z
		.boolean()
		.default(false)
		.meta({ description: '記事に書かれた reading_time を、計算した値の代わりに出すか' }),
	navigation: z.array(NavigationItemSchema).default([]).meta({ description: '上部のメニュー。空ならカテゴリー' }),
	footer_navigation: z.array(NavigationItemSchema).default([]).meta({ description: '下部のメニュー' }),
	categories: z.array(CategorySchema).default([]).meta({ description: 'カテゴリー。並び順に表示します' }),
	authors: z
		.record(slug, AuthorSchema)
		.default({})
		.meta({ description: '筆者。名前（キー）を記事の author に書きます' }),
	publisher: PublisherSchema.optional().meta({ description: '発行者。なければサイトの名前' }),
	social: z
		.strictObject({
			x: z
				.string()
				.regex(/^@?\w{1,15}$/u, { error: 'Xのアカウント名 / an account name on X' })
				.optional()
				.meta({ description: 'Xのアカウント名' }),
			links: z.array(absoluteUrl).default([]).meta({ description: '公式アカウントのURL' }),
		})
		.prefault({})
		.meta({ description: '公式アカウント' }),
	feeds: FeedsSchema.prefault({}).meta({ description: 'フィード' }),
	related: z
		.strictObject({
			count: z.int().min(0).max(20).default(6).meta({ description: 'あわせて読みたいに出す記事の数' }),
			include_newer: z
				.boolean()
				.default(true)
				.meta({ description: '記事より新しい記事も出すか。false なら古い記事の一覧は二度と変わりません' }),
		})
		.prefault({})
		.meta({ description: 'あわせて読みたい' }),
	news_sitemap: z.boolean().default(true).meta({ description: 'Google ニュース用サイトマップを作るか' }),
	tag_noindex_below: z.int().min(0).default(0).meta({ description: 'この数より記事の少ないタグの一覧を検索から外す' }),
	content: ContentSchema.prefault({}).meta({ description: '本文の扱い' }),
	redirects: z
		.array(
			z.strictObject({
				from: sitePath.meta({ description: '古いURL' }),
				to: link.meta({ description: '新しいURL' }),
			}),
		)
		.default([])
		.meta({ description: '記事に属さない転送' }),
	analytics: z
		.strictObject({
			script: serviceUrl.meta({ description: '解析スクリプトのURL' }),
			integrity: z
				.string()
				.regex(/^sha(?:256|384|512)-[A-Za-z0-9+/]+={0,2}$/u, { error: '「sha384-…」の形 / such as "sha384-…"' })
				.optional()
				.meta({ description: 'スクリプトのハッシュ（integrity）。版の決まったスクリプトに書きます' }),
			connect: z
				.array(origin)
				.default([])
				.meta({ description: '解析の結果を送る先。書かなければスクリプトのあるホスト' }),
			trusted_types: z
				.array(z.string().regex(/^[\w#=/@.%-]+$/u))
				.default([])
				.meta({ description: 'スクリプトが使う Trusted Types の方針の名前' }),
			service: ServiceSchema.prefault({}).meta({ description: '外部送信のページに出す、送り先の説明' }),
			attributes: z
				.record(
					z
						.string()
						.regex(/^data-[a-z0-9-]+$/u, { error: '「data-」で始まる属性 / an attribute that begins with "data-"' }),
					z.string(),
				)
				.default({})
				.meta({ description: 'script要素の data- 属性' }),
		})
		.optional()
		.meta({ description: '解析。書かなければ何も読み込みません' }),
	theme: ThemeSchema.prefault({}).meta({ description: '色' }),
	check: CheckSchema.prefault({}).meta({ description: '校閲（kawaraban check）の設定' }),
	affiliate: AffiliateSchema.prefault({}).meta({ description: 'アフィリエイトリンク' }),
	offers: OffersSchema.prefault({}).meta({ description: '記事に添える案内' }),
	deploy: DeploySchema.prefault({}).meta({ description: '公開先とヘッダー' }),
});

/** A site's settings, checked and with all defaults filled in. */
export type Site = z.output<typeof SiteSchema>;
export type CategorySettings = Site['categories'][number];
export type AuthorSettings = Site['authors'][string];
export type ArticleType = (typeof articleTypes)[number];

function isTimeZone(name: string): boolean {
	try {
		return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
	} catch {
		return false;
	}
}
