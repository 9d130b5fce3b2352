import { normalizeParagraph } from '../../repetition.ts';

/**
 * What a title says without its trimmings: the year, what follows the first question or colon, and the endings
 * that scripts add to every title.
 */
export function titleStem(title: string): string {
	const withoutYear = title
		.normalize('NFKC')
		.replace(/^(?:【[^】]*】|\[[^\]]*\])/u, '')
		.replace(/^20\d\d年(?:\d{1,2}月)?の?/u, '')
		.replace(/[(（【[]?20\d\d年?(?:最新版?|版)?[)）】\]]?$/u, '');
	const [head = ''] = withoutYear.split(
		/(?<=[?？])|[(|｜]|(?:の全貌|の進化と実用化|の技術革新|がもたらす|の注目ポイント|の最新動向|による業務効率化|が変えるビジネス|と実践的な活用法|と導入効果|と企業への影響)/u,
	);
	return normalizeParagraph(head).toLowerCase();
}
