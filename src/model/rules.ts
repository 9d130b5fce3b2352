import { cacheRules } from './cache-rules.ts';
import { deployRules } from './deploy-rules.ts';
import { importRules } from './import-rules.ts';
import type { RuleText, Severity } from './diagnostic.ts';

interface Rule {
	severity: Severity;
	ja: RuleText;
	en: RuleText;
}

/**
 * Every rule the engine itself can report, with its message in both languages. Names are permanent:
 * suppressions and baselines hold them.
 */
export const rules = {
	'fm-engine': {
		severity: 'error',
		ja: { message: '「---{engine}」形式のフロントマターは使えません。', hint: '「---」で始まるYAMLで書いてください。' },
		en: { message: 'Front matter in "---{engine}" is not allowed.', hint: 'Write it as YAML between "---" lines.' },
	},
	'fm-unclosed': {
		severity: 'error',
		ja: {
			message: 'フロントマターを閉じる「---」がありません。',
			hint: '最後の項目の次の行に「---」を書いてください。',
		},
		en: { message: 'The front matter is not closed.', hint: 'Write "---" on the line after its last key.' },
	},
	'fm-yaml': {
		severity: 'error',
		ja: { message: 'YAMLとして読めません：{reason}', hint: '「:」や「#」を含む値は引用符で囲んでください。' },
		en: { message: 'This is not valid YAML: {reason_en}', hint: 'Quote values that contain ":" or "#".' },
	},
	'fm-duplicate-key': {
		severity: 'warning',
		ja: { message: '項目「{key}」が二度書かれています。あとの値を使います。', hint: '要らないほうを消してください。' },
		en: {
			message: 'The key "{key}" is written twice; the last value is used.',
			hint: 'Remove the one you do not need.',
		},
	},
	'fm-not-object': {
		severity: 'error',
		ja: {
			message: 'フロントマターが「項目: 値」の形になっていません。',
			hint: '「title: 題名」のように書いてください。',
		},
		en: { message: 'The front matter is not a list of "key: value" lines.', hint: 'Write for example "title: …".' },
	},
	'fm-proto': {
		severity: 'error',
		ja: { message: '「{key}」という項目名は使えません。', hint: '別の名前にしてください。' },
		en: { message: 'The key "{key}" is not allowed.', hint: 'Choose another name.' },
	},
	'fm-alias': {
		severity: 'error',
		ja: { message: 'YAMLのエイリアスが{limit}個を超えています。', hint: '値を直接書いてください。' },
		en: { message: 'More than {limit} YAML aliases.', hint: 'Write the values out.' },
	},
	'fm-merge': {
		severity: 'error',
		ja: { message: 'YAMLのマージ「<<」は使えません。', hint: '値を直接書いてください。' },
		en: { message: 'YAML merge keys ("<<") are not allowed.', hint: 'Write the values out.' },
	},
	'fm-tag': {
		severity: 'error',
		ja: { message: 'YAMLのタグ「{tag}」は使えません。', hint: 'タグを消して値だけを書いてください。' },
		en: { message: 'The YAML tag "{tag}" is not allowed.', hint: 'Remove the tag and keep the value.' },
	},
	'fm-size': {
		severity: 'error',
		ja: { message: 'フロントマターの項目と値が{limit}個を超えています。', hint: '要らない項目を消してください。' },
		en: { message: 'The front matter has more than {limit} keys and values.', hint: 'Remove what is not needed.' },
	},
	'fm-fence': {
		severity: 'error',
		ja: {
			message: 'フロントマターの途中の行が「---」で始まっています。',
			hint: 'ここで閉じるつもりなら行末までを「---」だけにしてください。',
		},
		en: {
			message: 'A line inside the front matter starts with "---".',
			hint: 'If it closes the front matter, leave nothing after "---".',
		},
	},
	'fm-type': {
		severity: 'error',
		ja: { message: '項目「{key}」の値が正しくありません。', hint: '書けるもの：{expected}' },
		en: { message: 'The value of "{key}" is wrong.', hint: 'Expected: {expected_en}' },
	},
	'fm-missing': {
		severity: 'error',
		ja: { message: '項目「{key}」がありません。', hint: 'フロントマターに「{key}:」を書いてください。' },
		en: { message: 'The key "{key}" is missing.', hint: 'Add "{key}:" to the front matter.' },
	},
	'fm-unknown-key': {
		severity: 'warning',
		ja: { message: '項目「{key}」は使われていません。{suggestion}', hint: '' },
		en: { message: 'The key "{key}" is not used. {suggestion}', hint: '' },
	},
	'fm-layout': {
		severity: 'error',
		ja: { message: 'layout「{value}」は使えません。', hint: '「layout: post」と書いてください。' },
		en: { message: 'The layout "{value}" is not allowed.', hint: 'Write "layout: post".' },
	},
	'date-invalid': {
		severity: 'error',
		ja: { message: '「{value}」は日付として読めません。', hint: 'YYYY-MM-DD HH:MM:SS +0900 の形で書いてください。' },
		en: { message: '"{value}" is not a date.', hint: 'Write it as YYYY-MM-DD HH:MM:SS +0900.' },
	},
	'date-zone': {
		severity: 'error',
		ja: { message: '「{value}」の時差の書き方は使えません。', hint: '「+0900」のように書いてください。' },
		en: { message: 'The time zone in "{value}" is not allowed.', hint: 'Write an offset such as "+0900".' },
	},
	'site-missing': {
		severity: 'error',
		ja: {
			message: 'site.yaml が見つかりません。',
			hint: 'サイトのフォルダで実行するか、SITE_DIR でフォルダを指定してください。',
		},
		en: { message: 'There is no site.yaml.', hint: 'Run this in a site folder or name one in SITE_DIR.' },
	},
	'site-value': {
		severity: 'error',
		ja: { message: '設定「{key}」の値が正しくありません：{expected}', hint: '' },
		en: { message: 'The setting "{key}" is wrong: {expected_en}', hint: '' },
	},
	'site-image-missing': {
		severity: 'warning',
		ja: {
			message: '設定「{key}」の画像「{image}」が public/ にありません。この設定はないものとして公開します。',
			hint: 'public/ に置くか、パスを直してください。',
		},
		en: {
			message: 'There is no image "{image}" of the setting "{key}" in public/; the site is published without it.',
			hint: 'Put it in public/ or correct its path.',
		},
	},
	'site-unknown-key': {
		severity: 'error',
		ja: { message: '設定「{key}」はありません。{suggestion}', hint: '表記を直すか、消してください。' },
		en: { message: 'There is no setting "{key}". {suggestion}', hint: 'Correct its spelling or remove it.' },
	},
	'check-rule': {
		severity: 'error',
		ja: { message: '設定「{key}」の規則はありません。{suggestion}', hint: '規則の一覧は docs/rules.md にあります。' },
		en: { message: 'There is no rule for the setting "{key}". {suggestion}', hint: 'docs/rules.md lists the rules.' },
	},
	'check-baseline': {
		severity: 'error',
		ja: {
			message: '校閲の基準のファイルとして読めません。',
			hint: '消してから「kawaraban check --baseline」で作り直してください。',
		},
		en: {
			message: 'This is not a baseline of the checker.',
			hint: 'Remove it and write it again with "kawaraban check --baseline".',
		},
	},
	'text-encoding': {
		severity: 'error',
		ja: {
			message: 'UTF-8として読めないバイトがあります（先頭から{offset}バイト目）。',
			hint: 'ファイルをUTF-8で保存し直してください。',
		},
		en: { message: 'The byte at offset {offset} is not valid UTF-8.', hint: 'Save the file as UTF-8.' },
	},
	'text-control': {
		severity: 'error',
		ja: { message: '制御文字 {codePoint} が含まれています。', hint: 'この文字を消してください。' },
		en: { message: 'There is a control character {codePoint}.', hint: 'Remove it.' },
	},
	'text-bidi': {
		severity: 'error',
		ja: { message: '文字の並びを変える不可視文字 {codePoint} が含まれています。', hint: 'この文字を消してください。' },
		en: { message: 'There is an invisible bidirectional character {codePoint}.', hint: 'Remove it.' },
	},
	'file-size': {
		severity: 'error',
		ja: { message: 'ファイルが大きすぎます（{bytes}バイト、上限{limit}バイト）。', hint: '記事を分けてください。' },
		en: { message: 'The file is too large ({bytes} bytes, at most {limit}).', hint: 'Split the article.' },
	},
	'file-write': {
		severity: 'error',
		ja: {
			message: 'ファイルに書き込めません（{reason}）。元のままにしました。',
			hint: 'ファイルの権限と空き容量を確かめてください。',
		},
		en: {
			message: 'The file cannot be written ({reason}); it is as it was.',
			hint: 'Check its permissions and the free space.',
		},
	},
	'path-control': {
		severity: 'error',
		ja: { message: 'ファイル名に制御文字があります。', hint: 'ファイル名を変えてください。' },
		en: { message: 'The file name contains a control character.', hint: 'Rename the file.' },
	},
	'path-encoding': {
		severity: 'error',
		ja: { message: 'ファイル名がUTF-8として読めません。', hint: 'ファイル名を変えてください。' },
		en: { message: 'The file name is not valid UTF-8.', hint: 'Rename the file.' },
	},
	'file-extension': {
		severity: 'warning',
		ja: {
			message: '「{extension}」のファイルは記事として読みません。',
			hint: '画像などは public/ に置いてください。記事の拡張子：{known}',
		},
		en: {
			message: 'A "{extension}" file is not read as an article.',
			hint: 'Put images and the like in public/. Articles end with {known}.',
		},
	},
	'path-duplicate': {
		severity: 'error',
		ja: { message: '「{other}」と、文字の合成形だけが違う同じ名前です。', hint: 'どちらかの名前を変えてください。' },
		en: { message: 'The name equals "{other}" but for its Unicode form.', hint: 'Rename one of them.' },
	},
	'file-kind': {
		severity: 'error',
		ja: { message: 'ふつうのファイルではありません。', hint: 'ファイルそのものを置いてください。' },
		en: { message: 'This is no regular file.', hint: 'Put a file here.' },
	},
	'path-symlink': {
		severity: 'error',
		ja: {
			message: 'シンボリックリンクがフォルダの外を指しています。',
			hint: 'ファイルそのものを置いてください。',
		},
		en: { message: 'The symbolic link points out of its folder.', hint: 'Put the file itself here.' },
	},
	'post-file-name': {
		severity: 'error',
		ja: {
			message: 'ファイル名が「YYYY-MM-DD-名前.md」の形になっていません。',
			hint: 'ファイル名の先頭に日付を付けてください。',
		},
		en: { message: 'The file name is not of the form "YYYY-MM-DD-name.md".', hint: 'Put the date at its beginning.' },
	},
	'url-duplicate': {
		severity: 'error',
		ja: {
			message: 'URL「{url}」は「{other}」でも使われています。',
			hint: 'どちらかの slug か permalink を変えてください。',
		},
		en: {
			message: 'The URL "{url}" is also claimed by "{other}".',
			hint: 'Change the slug or the permalink of one of them.',
		},
	},
	'url-case': {
		severity: 'error',
		ja: {
			message: 'URL「{url}」は「{other}」の「{otherUrl}」と、大文字小文字か文字の合成形だけが違います。',
			hint: 'どちらかの slug か permalink を変えてください。',
		},
		en: {
			message: 'The URL "{url}" differs from "{otherUrl}" of "{other}" by case or Unicode form only.',
			hint: 'Change the slug or the permalink of one of them.',
		},
	},
	'url-folder': {
		severity: 'error',
		ja: {
			message: 'URL「{url}」は、「{other}」のファイル「{otherUrl}」をフォルダとして使います。',
			hint: 'どちらかの slug か permalink を変えてください。',
		},
		en: {
			message: 'The URL "{url}" needs a folder where "{otherUrl}" of "{other}" is a file.',
			hint: 'Change the slug or the permalink of one of them.',
		},
	},
	'url-traversal': {
		severity: 'error',
		ja: {
			message: 'URL「{url}」に「..」を含めることはできません。',
			hint: '「/」で始まるサイト内のパスを書いてください。',
		},
		en: { message: 'The URL "{url}" must not contain "..".', hint: 'Write a path that begins with "/".' },
	},
	'url-host': {
		severity: 'error',
		ja: {
			message: 'URL「{url}」はサイトの外を指しています。',
			hint: '「/」一つで始まるサイト内のパスを書いてください。',
		},
		en: { message: 'The URL "{url}" points out of the site.', hint: 'Write a path that begins with one "/".' },
	},
	'url-control': {
		severity: 'error',
		ja: { message: 'URLに制御文字か改行が含まれています。', hint: 'その文字を消してください。' },
		en: { message: 'The URL contains a control character or a line break.', hint: 'Remove it.' },
	},
	'url-reserved': {
		severity: 'error',
		ja: { message: 'URL「{url}」の「{name}」は予約されています。', hint: '別の名前にしてください。' },
		en: { message: '"{name}" in the URL "{url}" is reserved.', hint: 'Choose another name.' },
	},
	'url-length': {
		severity: 'error',
		ja: {
			message: 'URLかその一区切りが{bytes}バイトあります（上限{limit}バイト）。',
			hint: 'slug か permalink を短くしてください。',
		},
		en: {
			message: 'The URL or a segment of it has {bytes} bytes (at most {limit}).',
			hint: 'Shorten the slug or the permalink.',
		},
	},
	'url-placeholder': {
		severity: 'error',
		ja: { message: 'URL「{url}」の「{placeholder}」が正しくありません。', hint: 'ここで使えるもの：{known}' },
		en: { message: '"{placeholder}" in the URL "{url}" is wrong.', hint: 'Placeholders here: {known}' },
	},
	'tag-url': {
		severity: 'error',
		ja: { message: 'タグ「{tag}」からURLを作れません。', hint: '「<」「>」「..」などを含まない短い語にしてください。' },
		en: { message: 'No URL can be made of the tag "{tag}".', hint: 'Use a short word without "<", ">" or "..".' },
	},
	'category-unknown': {
		severity: 'warning',
		ja: {
			message: 'カテゴリー「{category}」は site.yaml にありません。',
			hint: 'site.yaml の categories に加えるか、表記を直してください。',
		},
		en: {
			message: 'The category "{category}" is not in site.yaml.',
			hint: 'Add it to "categories" there or correct its spelling.',
		},
	},
	'author-unknown': {
		severity: 'warning',
		ja: {
			message: '筆者「{author}」は site.yaml にありません。',
			hint: 'site.yaml の authors に加えるか、表記を直してください。',
		},
		en: {
			message: 'The author "{author}" is not in site.yaml.',
			hint: 'Add them to "authors" there or correct the spelling.',
		},
	},
	'image-missing': {
		severity: 'warning',
		ja: {
			message: '画像「{image}」が見つかりません。サイトの既定の画像を使います。',
			hint: 'public/ に置くか、image を直してください。',
		},
		en: {
			message: 'There is no image "{image}"; the default image is used.',
			hint: 'Put it in public/ or correct "image".',
		},
	},
	'image-root': {
		severity: 'error',
		ja: {
			message: '画像「{image}」は public/ の中のファイルではありません。',
			hint: '「/assets/…」のように public/ からのパスを書いてください。',
		},
		en: {
			message: 'The image "{image}" is not a file in public/.',
			hint: 'Write its path from public/, such as "/assets/…".',
		},
	},
	'image-remote': {
		severity: 'error',
		ja: { message: '画像「{image}」は外部のサーバーにあります。', hint: '画像を public/ に置いてください。' },
		en: { message: 'The image "{image}" is on another server.', hint: 'Put the image in public/.' },
	},
	'image-scheme': {
		severity: 'error',
		ja: {
			message: '画像「{image}」の形式のアドレスは使えません。',
			hint: '「/assets/…」のように public/ からのパスを書いてください。',
		},
		en: {
			message: 'An address like "{image}" is not allowed for an image.',
			hint: 'Write its path from public/, such as "/assets/…".',
		},
	},
	'image-type': {
		severity: 'error',
		ja: {
			message: '画像「{image}」の中身は {actual} で、拡張子と合っていません。',
			hint: 'PNG・JPEG・WebP・AVIF・GIF・SVGのどれかで保存し直してください。',
		},
		en: {
			message: 'The image "{image}" holds {actual}, not what its extension says.',
			hint: 'Save it as PNG, JPEG, WebP, AVIF, GIF or SVG.',
		},
	},
	'image-corrupt': {
		severity: 'error',
		ja: { message: '画像「{image}」が壊れているか、途中で切れています。', hint: '画像を保存し直してください。' },
		en: { message: 'The image "{image}" is damaged or cut off.', hint: 'Save the image again.' },
	},
	'image-pixels': {
		severity: 'error',
		ja: { message: '画像「{image}」が大きすぎます（{width}×{height}画素）。', hint: '画像を縮小してください。' },
		en: { message: 'The image "{image}" is too large ({width}×{height} pixels).', hint: 'Scale the image down.' },
	},
	'svg-reference': {
		severity: 'error',
		ja: {
			message: 'SVG「{image}」がファイルの外を参照しているか、際限なく大きくなります：{what}',
			hint: '外への参照を消すか、PNGに書き出してください。',
		},
		en: {
			message: 'The SVG "{image}" refers to something outside itself, or grows without bounds: {what}',
			hint: 'Remove the reference, or export the image as PNG.',
		},
	},
	'svg-script': {
		severity: 'error',
		ja: {
			message: 'SVG「{image}」にスクリプトやHTMLが含まれています：{what}',
			hint: 'その部分を消すか、PNGに書き出してください。',
		},
		en: {
			message: 'The SVG "{image}" holds a script or HTML: {what}',
			hint: 'Remove it, or export the image as PNG.',
		},
	},
	'card-glyph': {
		severity: 'warning',
		ja: {
			message: '共有カードの書体に「{character}」（{codePoint}）がありません。「〓」で代えます。',
			hint: '別の字で書くか、image で共有画像を指定してください。',
		},
		en: {
			message: 'The fonts of the share card lack "{character}" ({codePoint}); "〓" stands in for it.',
			hint: 'Use another character, or name a share image in "image".',
		},
	},
	'link-scheme': {
		severity: 'error',
		ja: {
			message: 'リンク「{href}」の形式は使えません。',
			hint: 'https:// で始まるアドレスか、サイト内のパスを書いてください。',
		},
		en: { message: 'A link like "{href}" is not allowed.', hint: 'Write an https:// address or a path of this site.' },
	},
	'link-userinfo': {
		severity: 'error',
		ja: {
			message: 'リンク「{href}」は「@」の前に別のサイトの名前かパスワードを含みます。',
			hint: '「@」とその前を消し、リンク先を確かめてください。',
		},
		en: {
			message: 'The link "{href}" has a user name, which may look like another site, before "@".',
			hint: 'Remove it with the "@" and check where the link leads.',
		},
	},
	'image-broken': {
		severity: 'warning',
		ja: { message: '画像「{href}」がサイトにありません。', hint: 'public/ に置き、/ から始まるパスで書いてください。' },
		en: { message: 'The image "{href}" is not on this site.', hint: 'Put it in public/, and write its path from "/".' },
	},
	'link-broken': {
		severity: 'warning',
		ja: { message: 'リンク先「{href}」がサイトにありません。', hint: 'リンク先の記事のURLを確かめてください。' },
		en: { message: 'The link "{href}" leads nowhere on this site.', hint: 'Check the URL of the article it means.' },
	},
	'liquid-tag': {
		severity: 'error',
		ja: {
			message: 'Liquidの記法「{tag}」は使えません。',
			hint: '消すか、コードとして見せる場合は ` で囲んでください。',
		},
		en: { message: 'Liquid such as "{tag}" is not allowed.', hint: 'Remove it, or put it in backticks to show it.' },
	},
	'markdown-depth': {
		severity: 'error',
		ja: { message: '入れ子が{limit}段を超えています。', hint: '引用やリストの入れ子を減らしてください。' },
		en: { message: 'Nested deeper than {limit} levels.', hint: 'Reduce the nesting of quotes and lists.' },
	},
	'markdown-failed': {
		severity: 'error',
		ja: { message: '本文を変換できませんでした：{reason}', hint: '' },
		en: { message: 'The body could not be converted: {reason}', hint: '' },
	},
	'check-failed': {
		severity: 'error',
		ja: {
			message: '点検できませんでした：{reason}',
			hint: 'この記事だけを「kawaraban check」に渡して確かめ、くり返しの多い所を短くしてください。',
		},
		en: {
			message: 'The file could not be checked: {reason}',
			hint: 'Give this file alone to "kawaraban check", and shorten what repeats a lot.',
		},
	},
	'mdx-code': {
		severity: 'error',
		ja: {
			message: 'MDXの import・export・式「{code}」は記事では使えません。',
			hint: '用意された部品（Callout、Figure など）だけを使ってください。',
		},
		en: {
			message: 'MDX imports, exports and expressions ("{code}") are not allowed in an article.',
			hint: 'Use the given components (Callout, Figure …) only.',
		},
	},
	'mdx-syntax': {
		severity: 'error',
		ja: {
			message: 'MDXとして読めません：{reason}',
			hint: '「<」や「{」を文字として出すときは「\\<」「\\{」と書いてください。',
		},
		en: { message: 'This is not valid MDX: {reason}', hint: 'Write "\\<" or "\\{" to show these characters.' },
	},
	'mdx-content': {
		severity: 'error',
		ja: { message: '部品「{name}」に必要なもの：{expected}', hint: '' },
		en: { message: 'The component "{name}" needs: {expected}', hint: '' },
	},
	'mdx-component': {
		severity: 'error',
		ja: { message: '部品「{name}」はありません。', hint: '使えるもの：{known}' },
		en: { message: 'There is no component "{name}".', hint: 'There are: {known}' },
	},
	'mdx-attribute': {
		severity: 'error',
		ja: { message: '部品「{name}」の属性「{attribute}」が正しくありません：{expected}', hint: '' },
		en: { message: 'The attribute "{attribute}" of "{name}" is wrong: {expected}', hint: '' },
	},
	'affiliate-label-missing': {
		severity: 'error',
		ja: {
			message: 'アフィリエイトリンク「{href}」がありますが、広告の表示が決まっていません。',
			hint: 'site.yaml の affiliate.label に「【PR】…」のような表示を書いてください（docs/affiliate.md）。',
		},
		en: {
			message: 'There is an affiliate link "{href}" but no label that says so.',
			hint: 'Write one in "affiliate.label" of site.yaml (docs/affiliate.md).',
		},
	},
	'affiliate-sentence-missing': {
		severity: 'error',
		ja: {
			message: '本の紹介からAmazonへのリンクがありますが、Amazonが求める文がありません。',
			hint: 'site.yaml の affiliate.amazon_sentence に書いてください（docs/affiliate.md）。',
		},
		en: {
			message: 'A book links to Amazon, but the sentence that Amazon requires is missing.',
			hint: 'Write it in "affiliate.amazon_sentence" of site.yaml (docs/affiliate.md).',
		},
	},
	'book-unknown': {
		severity: 'error',
		ja: { message: '本「{id}」は content/books.yaml にありません。', hint: 'id を確かめてください。' },
		en: { message: 'There is no book "{id}" in content/books.yaml.', hint: 'Check its id.' },
	},
	'cta-unknown': {
		severity: 'error',
		ja: {
			message: '案内「{heading}」は content/calls-to-action.yaml にありません。',
			hint: 'heading を確かめてください。',
		},
		en: { message: 'There is no "{heading}" in content/calls-to-action.yaml.', hint: 'Check its heading.' },
	},
	'related-unknown': {
		severity: 'warning',
		ja: { message: '「{name}」という記事はありません。', hint: 'ファイル名かURLを確かめてください。' },
		en: { message: 'There is no post "{name}".', hint: 'Check the file name or the URL.' },
	},
	'data-unknown-key': {
		severity: 'error',
		ja: { message: '「{key}」という項目はありません。{suggestion}', hint: '' },
		en: { message: 'There is no key "{key}". {suggestion}', hint: '' },
	},
	'data-value': {
		severity: 'error',
		ja: { message: '「{key}」の値が正しくありません。必要なもの：{expected}', hint: '' },
		en: { message: 'The value of "{key}" is wrong. Expected: {expected_en}', hint: '' },
	},
	...cacheRules,
	...deployRules,
	...importRules,
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;
