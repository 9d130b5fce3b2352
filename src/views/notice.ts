import { externalServices } from '../deploy/external-services.ts';
import type { SitePath } from '../model/url.ts';
import { imageHosts } from '../publication/external-images.ts';
import type { Publication } from '../publication/publication.ts';
import { termIndexHead } from './head.ts';
import { hrefOf } from './links.ts';
import type { NoticeView } from './view.ts';

export const noticeTitle = '外部送信について';

/**
 * What readers must be told where their browser is made to send something about them to others: what is sent, to whom
 * and why (電気通信事業法 第27条の12, 同法施行規則 第22条の2の29).
 */
export function noticeView(path: SitePath, publication: Publication): NoticeView {
	const { site } = publication;
	const breadcrumb = [{ label: 'トップ', url: hrefOf('/', site) }];
	const description = `${site.title}が、閲覧する方の端末からほかの事業者へ送る情報についての説明です。`;
	return {
		kind: 'notice',
		url: hrefOf(path, site),
		head: termIndexHead(path, noticeTitle, description, breadcrumb, publication),
		breadcrumb,
		title: noticeTitle,
		services: externalServices(site, imageHosts(publication)).map((service) => ({
			name: service.name,
			hosts: service.origins.map((origin) => new URL(origin).host),
			information: service.information,
			purpose: service.purpose,
			policy: service.policy,
		})),
	};
}
