import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Puts a finished folder in the place of another. The old one is moved away first and comes back if
 * the new one cannot take its place.
 */
export async function replaceFolder(finished: string, target: string): Promise<void> {
	const previous = join(dirname(target), `.${basename(target)}.previous`);
	await rm(previous, { recursive: true, force: true });
	const hadPrevious = await rename(target, previous).then(
		() => true,
		() => false,
	);
	try {
		await rename(finished, target);
	} catch (error) {
		if (hadPrevious) await rename(previous, target);
		throw error;
	}
	await rm(previous, { recursive: true, force: true });
}
