/** Words that readers meet in more than one place, so that they are the same everywhere. */
export const labels = {
	home: 'トップ',
	contents: '目次',
	published: '公開',
	modified: '更新',
	correction: '訂正',
	history: '訂正・更新履歴',
	related: 'あわせて読みたい',
	books: 'この記事に関連する本',
	pillars: 'この分野の基本となる記事',
	email: 'メールアドレス',
	subscribe: '登録する',
	sharedWords: '共通の話題：',
	latest: '新着記事',
	search: '記事を検索',
	categories: 'カテゴリー',
};

const grouped = new Intl.NumberFormat('ja-JP');

/** 3,000 */
export function formatCount(count: number): string {
	return grouped.format(count);
}

/** 約6分 */
export function formatReadingTime(minutes: number): string {
	return `約${grouped.format(minutes)}分`;
}
