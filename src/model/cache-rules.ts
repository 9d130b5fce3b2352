/** Rules about the cache. None of them stops a build: without its cache it only takes longer. */
export const cacheRules = {
	'cache-setting': {
		severity: 'warning',
		ja: { message: '環境変数 {name} が正しくないので、共有キャッシュを使いません。', hint: '書けるもの：{expected}' },
		en: {
			message: 'The shared cache is not used because the variable {name} is wrong.',
			hint: 'It takes: {expected_en}',
		},
	},
	'cache-shared': {
		severity: 'warning',
		ja: {
			message: '共有キャッシュが応答しないので、途中から使わずに組み立てました（{reason}）。',
			hint: 'URL・認証情報・通信を確かめてください。',
		},
		en: {
			message: 'The shared cache did not answer and was given up ({reason}).',
			hint: 'Check its address, its credentials and the network.',
		},
	},
	'cache-busy': {
		severity: 'info',
		ja: {
			message: '別の組み立てがフォルダ「{folder}」を使っているので、前回のページを使わずに組み立てました。',
			hint: '',
		},
		en: { message: 'Another build is using "{folder}", so no page of the last build was used.', hint: '' },
	},
	'disk-write': {
		severity: 'error',
		ja: { message: '書き込めませんでした：{reason}。', hint: '空きと権限を確かめてから、もう一度実行してください。' },
		en: { message: 'Could not write: {reason_en}.', hint: 'See to space and permissions, then run it again.' },
	},
	'engine-incomplete': {
		severity: 'error',
		ja: { message: 'プログラムの一部（書体など）「{name}」がありません。', hint: '「npm ci」で入れ直してください。' },
		en: {
			message: 'A part of the program, such as a font, is missing: "{name}".',
			hint: 'Install it again with "npm ci".',
		},
	},
	'build-interrupted': {
		severity: 'info',
		ja: { message: '前の組み立てが途中で止まっていたので、その残りを片付けました。', hint: '' },
		en: { message: 'An earlier build was stopped half-way; what it left was removed.', hint: '' },
	},
	'output-restored': {
		severity: 'warning',
		ja: {
			message: '前の組み立てが置き換えの途中で止まっていたので、「{folder}」をその前の出力に戻しました。',
			hint: '',
		},
		en: {
			message: 'An earlier build was stopped while it replaced "{folder}"; the output before it is back in its place.',
			hint: '',
		},
	},
	'cache-folder': {
		severity: 'warning',
		ja: {
			message: 'キャッシュのフォルダ「{folder}」に書き込めません。次の組み立ても同じだけ時間がかかります。',
			hint: '--cache で書き込めるフォルダを指定してください。',
		},
		en: {
			message: 'The cache folder "{folder}" cannot be written to; the next build will take as long.',
			hint: 'Name another one with --cache.',
		},
	},
} as const;
