/** Rules about where a site is published and what its pages load from elsewhere. */
export const deployRules = {
	'image-host': {
		severity: 'warning',
		ja: {
			message: '画像のホスト「{host}」が site.yaml にないので、画像のかわりにリンクを出します。',
			hint: '画像を public/ に置くか、content.image_hosts（計測用なら affiliate.pixels）にホストを加えてください。',
		},
		en: {
			message: 'site.yaml does not name the image’s host "{host}": readers get a link in place of the image.',
			hint: 'Put it in public/, or add the host to content.image_hosts (affiliate.pixels if it counts clicks).',
		},
	},
	'deploy-header-line': {
		severity: 'error',
		ja: {
			message:
				'ヘッダー {header} の行が長すぎます（{characters}文字、{target} の上限は{limit}文字）。長い行は無視されます。',
			hint: 'site.yaml で許しているホストを減らしてください。',
		},
		en: {
			message:
				'The line of the header {header} is too long ({characters} characters, {target} takes {limit}) and would be ignored.',
			hint: 'Allow fewer hosts in site.yaml.',
		},
	},
	'deploy-header-rules': {
		severity: 'error',
		ja: { message: 'ヘッダーの規則が多すぎます（{count}個、{target} の上限は{limit}個）。', hint: '' },
		en: { message: 'There are too many header rules ({count}, {target} takes {limit}).', hint: '' },
	},
	'deploy-no-headers': {
		severity: 'warning',
		ja: {
			message: '{target} のヘッダーのファイル {expected} がありません。',
			hint: 'site.yaml の deploy.targets に {setting} を加えて、組み立て直してください。',
		},
		en: {
			message: 'There is no {expected}, which holds the headers for {target}.',
			hint: 'Add {setting} to deploy.targets in site.yaml and build again.',
		},
	},
	'deploy-header-missing': {
		severity: 'warning',
		ja: { message: 'すべてのページへのヘッダー {header} がありません。', hint: '' },
		en: { message: 'The header {header} is not set for all pages.', hint: '' },
	},
	'deploy-headers-dialect': {
		severity: 'error',
		ja: {
			message: '「{written}」は Cloudflare の書き方です。{target} はこの行を読めません。',
			hint: 'site.yaml の deploy.targets を {setting} にして組み立て直してください。public/_headers を置いているなら、{target} の書き方に直してください。',
		},
		en: {
			message: '"{written}" is written for Cloudflare; {target} cannot read this line.',
			hint: 'Set deploy.targets in site.yaml to {setting} and build again; if there is a public/_headers, write it as {target} reads it.',
		},
	},
	'deploy-header-joined': {
		severity: 'error',
		ja: {
			message:
				'{target} は上の規則の値も合わせて「{header}: {values}」を送り、ブラウザはこのヘッダーを無視します。Netlify の書き方です。',
			hint: 'site.yaml の deploy.targets を {setting} にして組み立て直してください。public/_headers を置いているなら、この行の前に「! {header}」と書いてください。',
		},
		en: {
			message:
				'{target} joins this to the value of the rule above and sends "{header}: {values}", which browsers ignore. This is how Netlify is told.',
			hint: 'Set deploy.targets in site.yaml to {setting} and build again; if there is a public/_headers, write "! {header}" before this line.',
		},
	},
	'deploy-no-policy': {
		severity: 'warning',
		ja: {
			message: 'ページに Content-Security-Policy の meta がありません。{target} ではヘッダーを送れません。',
			hint: 'site.yaml の deploy.targets に {setting} を加えて、組み立て直してください。',
		},
		en: {
			message: 'The page has no Content-Security-Policy meta, and {target} sends no headers.',
			hint: 'Add {setting} to deploy.targets in site.yaml and build again.',
		},
	},
	'deploy-headers-lost': {
		severity: 'info',
		ja: { message: '{target} では次のヘッダーを送れません：{headers}', hint: 'docs/deploy.md を見てください。' },
		en: { message: '{target} cannot send these headers: {headers}', hint: 'See docs/deploy.md.' },
	},
	'deploy-files': {
		severity: 'error',
		ja: { message: 'ファイルが多すぎます（{count}個、{target} の上限は{limit}個）。', hint: '' },
		en: { message: 'There are too many files ({count}, {target} takes {limit}).', hint: '' },
	},
	'deploy-nearly-full': {
		severity: 'warning',
		ja: {
			message: 'ファイルの数が上限に近づいています（{count}個、{target} の上限は{limit}個）。',
			hint: '大きな契約か、ほかの公開先を考えてください。',
		},
		en: {
			message: 'The number of files comes near the limit ({count}, {target} takes {limit}).',
			hint: 'Think of a larger plan or another host.',
		},
	},
	'deploy-file-size': {
		severity: 'error',
		ja: { message: 'ファイルが大きすぎます（{bytes}バイト、{target} の上限は{limit}バイト）。', hint: '' },
		en: { message: 'The file is too large ({bytes} bytes, {target} takes {limit}).', hint: '' },
	},
	'deploy-total-size': {
		severity: 'error',
		ja: { message: '全体が大きすぎます（{bytes}バイト、{target} の上限は{limit}バイト）。', hint: '' },
		en: { message: 'The site is too large ({bytes} bytes, {target} takes {limit}).', hint: '' },
	},
	'deploy-path': {
		severity: 'error',
		ja: { message: 'パスが長すぎます（{bytes}バイト、{target} の上限は{limit}バイト）。', hint: '' },
		en: { message: 'The path is too long ({bytes} bytes, {target} takes {limit}).', hint: '' },
	},
	'deploy-redirects': {
		severity: 'error',
		ja: { message: '転送の規則が多すぎます（{count}個、{target} の上限は{limit}個）。', hint: '' },
		en: { message: 'There are too many redirect rules ({count}, {target} takes {limit}).', hint: '' },
	},
	'deploy-redirect-line': {
		severity: 'error',
		ja: { message: '転送の行が長すぎます（{characters}文字、{target} の上限は{limit}文字）。', hint: '' },
		en: { message: 'The redirect is too long ({characters} characters, {target} takes {limit}).', hint: '' },
	},
	'deploy-score': {
		severity: 'info',
		ja: {
			message: '{service}（{host}）のために、HTTP Observatory の評点が{points}点下がります。',
			hint: '',
		},
		en: { message: '{service} ({host}) costs {points} points of the HTTP Observatory score.', hint: '' },
	},
} as const;
