import { z } from 'zod';
import { rules } from '../../../model/rules.ts';
import { decodePath } from '../../../model/url.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'image-missing',
	group: 'front-matter',
	severity: 'warning',
	fix: null,
	summary: { ja: 'image に書かれた画像がない', en: 'There is no file at `image`' },
	texts: rules['image-missing'],
	docs: 'public/ の中にファイルがないものです。',
	options: z.strictObject({}),
	checkSite({ index, report }) {
		for (const { file, image } of index.documents) {
			if (image === null || !image.path.startsWith('/') || image.path.startsWith('//')) continue;
			const path = decodePath(image.path.split(/[?#]/u)[0]!);
			if (!index.publicFiles.has(path)) report({ file, place: image.place, params: { image: image.path } });
		}
	},
});
