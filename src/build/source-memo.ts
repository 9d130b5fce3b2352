import { statSync } from 'node:fs';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { PageSource, PostSource } from '../model/post.ts';
import type { ContentFile } from '../sources/content.ts';

/** The documents of a site that is read again and again, so that only files which changed cost anything. */
export interface SourceMemo {
	/** What a file held, if it has not been touched since. */
	recall(file: ContentFile): KnownDocument | undefined;
	/** Keeps what a file holds that was asked for before it was read. */
	remember(document: KnownDocument): void;
	/** Forgets everything: something has changed on which documents depend. */
	clear(): void;
}

export type KnownDocument = ({ kind: 'post'; source: PostSource } | { kind: 'page'; source: PageSource }) & {
	diagnostics: Diagnostic[];
};

export function createSourceMemo(): SourceMemo {
	const documents = new Map<string, { stamp: string; document: KnownDocument }>();
	/** Of files that are being read, as they were before. */
	const stamps = new Map<string, string>();
	return {
		recall({ file, path }) {
			const stamp = stampOf(path);
			const known = documents.get(file);
			if (known !== undefined && known.stamp === stamp) return known.document;
			stamps.set(file, stamp);
			return undefined;
		},
		remember(document) {
			const { file } = document.source;
			documents.set(file, { stamp: stamps.get(file) ?? '', document });
		},
		clear() {
			documents.clear();
		},
	};
}

function stampOf(path: string): string {
	const stats = statSync(path, { throwIfNoEntry: false });
	return stats === undefined ? 'gone' : `${stats.mtimeMs} ${stats.size} ${stats.ino}`;
}
