import type { Site } from '../model/site.ts';

/** Something that a reader's browser sends to another host than the site's own. */
export interface ExternalService {
	kind: 'analytics' | 'newsletter' | 'image' | 'pixel';
	/** Origins that it is loaded from or sent to. */
	origins: string[];
	name: string;
	/** What is sent, in words for readers. */
	information: string;
	purpose: string;
	/** Address of the service's own privacy policy. */
	policy: string | null;
}

/**
 * Every service that pages of the site load from or send to, as site.yaml and the articles say: one list for the
 * headers that allow them and for the notice that tells readers of them.
 *
 * @param imageHosts hosts that images of articles come from
 */
export function externalServices(site: Site, imageHosts: readonly string[]): ExternalService[] {
	const { analytics, offers, affiliate, content } = site;
	const used = (settings: { host: string }) => imageHosts.includes(settings.host);
	const services = [
		...(analytics === undefined
			? []
			: [serviceOf('analytics', [originOf(analytics.script), ...analyticsTargets(site)], analytics.service)]),
		...(offers.newsletter === undefined
			? []
			: [serviceOf('newsletter', [originOf(offers.newsletter.endpoint)], offers.newsletter.service)]),
		...affiliate.pixels.filter(used).map((pixel) => serviceOf('pixel', [`https://${pixel.host}`], pixel)),
		...content.image_hosts.filter(used).map((image) => serviceOf('image', [`https://${image.host}`], image)),
	];
	const own = new URL(site.url).origin;
	return services
		.map((service) => ({ ...service, origins: service.origins.filter((origin) => origin !== own) }))
		.filter(({ origins }) => origins.length > 0);
}

/** Origins that the analytics script sends to: its own unless site.yaml names others. */
export function analyticsTargets({ analytics }: Site): string[] {
	if (analytics === undefined) return [];
	return analytics.connect.length > 0 ? analytics.connect : [originOf(analytics.script)];
}

export function originOf(url: string): string {
	return new URL(url).origin;
}

interface ServiceSettings {
	name: string;
	information: string;
	purpose: string;
	policy?: string | undefined;
}

function serviceOf(kind: ExternalService['kind'], origins: string[], settings: ServiceSettings): ExternalService {
	const unique = [...new Set(origins)];
	return {
		kind,
		origins: unique,
		name: settings.name || new URL(unique[0]!).host,
		information: settings.information || usual[kind].information,
		purpose: settings.purpose || usual[kind].purpose,
		policy: settings.policy ?? null,
	};
}

/** What every browser sends with a request, and why one is made, where site.yaml says nothing more exact. */
const usual: Record<ExternalService['kind'], { information: string; purpose: string }> = {
	analytics: {
		information: '閲覧したページのURL、参照元のURL、IPアドレス、ブラウザと端末の種類、言語、画面の大きさ',
		purpose: '閲覧の傾向を調べ、記事とサイトを良くするため',
	},
	newsletter: {
		information: '登録欄に入力したメールアドレス、IPアドレス、ブラウザと端末の種類（登録するときだけ）',
		purpose: 'ニュースレターの登録を受け付け、届けるため',
	},
	image: {
		information: '閲覧したサイトのURL、IPアドレス、ブラウザと端末の種類',
		purpose: '記事の画像を表示するため',
	},
	pixel: {
		information: '閲覧したサイトのURL、IPアドレス、ブラウザと端末の種類、送信先が発行したCookie',
		purpose: '広告（アフィリエイト）の成果を計るため',
	},
};
