import { z } from 'zod';
import { hasAllowedScheme } from '../syntax/url-scheme.ts';

/** Text that must say something. */
export const label = z.string({ error: '文字が必要です / text is required' }).trim().min(1, {
	error: '空にできません / must not be empty',
});

/** A path of this site or an address on the web. */
export const linkAddress = label.refine((value) => hasAllowedScheme(value, 'link'), {
	error: 'https:// で始まるアドレスかサイト内のパス / an https:// address or a path of this site',
});

export const imageAddress = label.refine((value) => hasAllowedScheme(value, 'image'), {
	error: 'https:// で始まるアドレスかサイト内のパス / an https:// address or a path of this site',
});

/** One of a few words. */
export function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
	return z.enum(values, { error: `${values.join('・')} のどれか / one of ${values.join(', ')}` });
}
