import { z } from 'zod';
import type { DocumentFacts } from '../../facts.ts';
import { defineRule } from '../../rule.ts';
import { titleStem } from './title-stem.ts';

export default defineRule({
	name: 'near-duplicate',
	group: 'repetition',
	severity: 'warning',
	fix: null,
	summary: { ja: 'ほかの記事とほとんど同じ（題名の幹、書き出し、共通の段落）', en: 'Nearly the same as another post' },
	texts: {
		ja: {
			message: '「{other}」とよく似ています（{reason}）。',
			hint: '一つにまとめ、もう一方のURLを redirect_from に書いてください。',
		},
		en: { message: 'This is much like "{other}" ({reason_en}).', hint: 'Merge them and redirect one.' },
	},
	docs: '題名の幹（飾りの語と年を除いたもの）が同じもの、書き出しの60字が同じもの、長い段落の半分以上を共有するものです。古いほうの記事には報告しません。',
	options: z.strictObject({
		min_stem: z.int().min(4).default(12).meta({ description: '比べる題名の幹の長さ（字）' }),
		max_stem: z.int().min(8).default(18).meta({ description: '題名の幹のうち比べる字数' }),
		min_shared: z.int().min(1).default(3).meta({ description: '共有する段落の数' }),
	}),
	checkSite({ index, options, report }) {
		const posts = index.documents.filter(({ kind, published }) => kind === 'post' && published).toSorted(byDate);
		const byStem = new Map<string, DocumentFacts>();
		const byOpening = new Map<string, DocumentFacts>();
		const byParagraph = new Map<number, DocumentFacts>();
		for (const post of posts) {
			const stem = titleStem(post.title).slice(0, options.max_stem);
			const opening = post.opening.slice(0, 60);
			const shared = sharedWith(post, byParagraph, options.min_shared);
			const sameStem = stem.length >= options.min_stem ? byStem.get(stem) : undefined;
			const sameOpening = opening.length === 60 ? byOpening.get(opening) : undefined;
			const match =
				(sameOpening && { other: sameOpening, reason: '書き出しが同じ', reason_en: 'same opening' }) ??
				(shared && { other: shared, reason: '段落の半分以上が同じ', reason_en: 'shared paragraphs' }) ??
				(sameStem && { other: sameStem, reason: '題名の幹が同じ', reason_en: 'same stem of the title' });
			if (match) {
				const { other, ...reasons } = match;
				report({ file: post.file, place: post.places.title, params: { other: other.file, ...reasons } });
			}
			if (!byStem.has(stem)) byStem.set(stem, post);
			if (!byOpening.has(opening)) byOpening.set(opening, post);
			for (const hash of post.paragraphs) if (!byParagraph.has(hash)) byParagraph.set(hash, post);
		}
	},
});

function byDate(a: DocumentFacts, b: DocumentFacts): number {
	return (a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : a.file < b.file ? -1 : 1;
}

/** The earlier post that has at least half of this one's long paragraphs. */
function sharedWith(
	post: DocumentFacts,
	byParagraph: Map<number, DocumentFacts>,
	minShared: number,
): DocumentFacts | undefined {
	const counts = new Map<DocumentFacts, number>();
	for (const hash of post.paragraphs) {
		const owner = byParagraph.get(hash);
		if (owner !== undefined) counts.set(owner, (counts.get(owner) ?? 0) + 1);
	}
	const [best] = [...counts].sort(([, a], [, b]) => b - a);
	return best !== undefined && best[1] >= Math.max(minShared, post.paragraphs.length / 2) ? best[0] : undefined;
}
