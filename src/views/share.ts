import type { ShareView } from './view.ts';

/** Links that open a service's own share page: no script of theirs is loaded. */
export function shareView(url: string, title: string): ShareView {
	const query = (parameters: Record<string, string>) => new URLSearchParams(parameters).toString();
	return {
		url,
		links: [
			{ service: 'x', label: 'X', url: `https://x.com/intent/post?${query({ text: title, url })}` },
			{
				service: 'hatena',
				label: 'はてなブックマーク',
				url: `https://b.hatena.ne.jp/add?${query({ mode: 'confirm', url, title })}`,
			},
			{ service: 'line', label: 'LINE', url: `https://social-plugins.line.me/lineit/share?${query({ url })}` },
			{
				service: 'facebook',
				label: 'Facebook',
				url: `https://www.facebook.com/sharer/sharer.php?${query({ u: url })}`,
			},
		],
	};
}
