import { decodePath } from '../model/url.ts';

export interface ImageProblem {
	rule: 'image-root' | 'image-remote' | 'image-scheme';
}

/**
 * The path below `public/` that an `image` means, with a leading `/` and decoded. Judged by its form
 * only: whether there is such a file is for the loader to see.
 */
export function imagePathOf(reference: string): string | ImageProblem {
	if (/^(?:https?:)?[/\\]{2}/iu.test(reference)) return { rule: 'image-remote' };
	if (/^[a-z][a-z0-9+.-]*:/iu.test(reference)) return { rule: 'image-scheme' };
	const path = decodePath(reference);
	const isSafe =
		/\.(?:png|jpe?g|webp|avif|gif|svg)$/iu.test(path) && !/[\\\p{Cc}?#]/u.test(path) && !path.split('/').some(isStep);
	return isSafe ? `/${path.replace(/^\//u, '')}` : { rule: 'image-root' };
}

function isStep(segment: string): boolean {
	return segment === '.' || segment === '..';
}
