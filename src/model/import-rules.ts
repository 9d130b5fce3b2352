/** What the importer of Jekyll sites decides and finds: part of the engine's rules, kept apart by length only. */
export const importRules = {
	'import-no-config': rule(
		'warning',
		'_config.yml がありません。Jekyllの既定の設定で読み込みました。',
		'There is no _config.yml; Jekyll’s defaults are used.',
	),
	'import-no-time-zone': rule(
		'warning',
		'_config.yml に timezone がありません。Jekyllは組み立てた機械の時間帯を使います。ここでは {zone} としました。',
		'The config names no timezone, so Jekyll used the build machine’s. Taken as {zone}.',
		'違うときは --timezone で指定してください。',
		'Use --timezone if it was another.',
	),
	'import-time-zone': rule('warning', '時間帯「{zone}」は分かりません。', 'The time zone "{zone}" is unknown.'),
	'import-no-url': rule(
		'warning',
		'_config.yml の url がないか、URLではありません。',
		'The config has no url, or one that is none.',
		'site.yaml の url を直してください。',
		'Correct "url" in site.yaml.',
	),
	'import-setting-dropped': rule(
		'warning',
		'設定「{key}」は取り込めませんでした。',
		'The setting "{key}" could not be taken over.',
		'site.yaml を確かめてください。',
		'See to it in site.yaml.',
	),
	'import-too-many-files': rule('error', 'ファイルが{limit}個を超えています。', 'There are more than {limit} files.'),
	'import-symlink': rule(
		'warning',
		'フォルダか、元のサイトの外を指すシンボリックリンクは読みません。',
		'A symbolic link to a folder or out of the source is not followed.',
	),
	'import-skipped': rule(
		'info',
		'テーマかJekyllのファイルなので取り込みません。',
		'Part of the theme or of Jekyll; not imported.',
	),
	'import-static-refused': rule(
		'warning',
		'「{url}」は公開できないパスか、記事のURLと重なるため、コピーしませんでした。',
		'Not copied: "{url}" cannot be published or is an article’s address.',
	),
	'import-static-large': rule(
		'warning',
		'「{url}」は大きすぎるためコピーしませんでした。',
		'Not copied: "{url}" is too large.',
	),
	'import-generated': rule(
		'info',
		'「{url}」はこのエンジンが作るので、古いほうは使いません。',
		'The engine makes "{url}" itself; the old one is not used.',
	),
	'import-archive-moved': rule(
		'warning',
		'記事かページが「{url}」を使っているので、一覧を「{path}」に移しました。',
		'A document has the address "{url}", so our list moved to "{path}".',
	),
	'import-hidden': rule('info', 'Jekyllは公開していません（{reason}）。', 'Jekyll did not publish this ({reason}).'),
	'import-no-date': rule(
		'warning',
		'ファイル名に日付がないので、Jekyllは無視していました。下書きに入れました。',
		'Jekyll ignored this post: its file name has no date. It is now a draft.',
	),
	'import-date-missing': rule(
		'warning',
		'日付が読めません。',
		'Its date cannot be read.',
		'date を書いてください。',
		'Write a "date".',
	),
	'import-date-invalid': rule(
		'warning',
		'日付「{value}」は読めません（Jekyllは止まります）。ファイル名の {date} にしました。',
		'The date "{value}" cannot be read (Jekyll stops); {date} of the file name is used.',
	),
	'import-date-rolled-over': rule(
		'warning',
		'日付「{value}」は暦にありません。Jekyllと同じ {date} に直しました。',
		'There is no day "{value}"; written as {date}, as Jekyll took it.',
	),
	'import-url-refused': rule(
		'warning',
		'Jekyllが付けたURLは使えません（{reason}）。',
		'The address that Jekyll gave cannot be used ({reason}).',
	),
	'import-new-url': rule('warning', '新しいURL「{newUrl}」を付けました。', 'It has the new address "{newUrl}".'),
	'import-collision': rule(
		'warning',
		'URL「{url}」は「{other}」が上書きしていました。新しいURL「{newUrl}」を付けました。',
		'"{other}" had overwritten "{url}"; this article now has "{newUrl}".',
	),
	'import-collision-case': rule(
		'warning',
		'URLが「{other}」の「{url}」と大文字小文字か合成形だけ違うので、新しいURL「{newUrl}」を付けました。',
		'Its address differs from "{url}" of "{other}" by case or Unicode form only; it now has "{newUrl}".',
	),
	'import-collision-winner': rule(
		'info',
		'URL「{url}」は「{other}」と重なっていました。こちらが元のURLのままです。',
		'"{other}" claimed "{url}" too; this article keeps it.',
	),
	'import-default-written': rule(
		'info',
		'既定値だった「{key}」を書き込みました。',
		'Wrote out "{key}", which was a default.',
	),
	'import-title': rule('info', '題名がないので「{title}」としました。', 'It had no title; "{title}" was written.'),
	'import-categories': rule('info', 'カテゴリーを「{value}」と書き込みました。', 'Wrote its categories as "{value}".'),
	'import-draft-key': rule(
		'warning',
		'「draft: true」をJekyllは見ないので、公開されていました。公開のままにしました。',
		'Jekyll ignores "draft: true" and had published this; it stays published.',
		'下書きなら jekyll_draft を draft に戻してください。',
		'Rename jekyll_draft to draft if it is one.',
	),
	'import-key-renamed': rule(
		'warning',
		'項目「{key}」の値は使えないので、「jekyll_{key}」に名前を変えました。',
		'The value of "{key}" cannot be used; renamed to "jekyll_{key}".',
	),
	'import-redirect-to': rule(
		'info',
		'「{to}」への転送だけの記事なので、転送にしました。',
		'It only redirected to "{to}"; now a redirect.',
	),
	'import-redirect-dropped': rule(
		'info',
		'転送元「{from}」には記事があるか使えないため、外しました。',
		'The redirect from "{from}" was dropped: there is an article, or it is no address.',
	),
	'import-html': rule(
		'warning',
		'HTMLのページをMarkdownの中のHTMLとして取り込みました。',
		'An HTML page, imported as HTML within Markdown.',
		'スクリプトとフォームは出力されません。見た目を確かめてください。',
		'Scripts and forms are not published. Look at it.',
	),
	'import-liquid-failed': rule(
		'warning',
		'Liquidを処理できません：{reason}',
		'The Liquid could not be rendered: {reason}',
		'この記事のLiquidを手で直してください。',
		'Correct the Liquid of this document by hand.',
	),
	'import-liquid-tag': rule(
		'warning',
		'Liquidのタグ「{tag}」は分からないので、外しました。',
		'The Liquid tag "{tag}" is unknown and was removed.',
	),
	'import-liquid-filter': rule(
		'warning',
		'Liquidのフィルター「{filter}」は分からないので、値をそのまま使いました。',
		'The Liquid filter "{filter}" is unknown; the value is used as it is.',
	),
	'import-liquid-include': rule(
		'warning',
		'include の「{file}」がないので、外しました。',
		'There is no include "{file}"; it was removed.',
	),
	'import-liquid-link': rule(
		'warning',
		'リンク先「{target}」の記事がありません。',
		'There is no document "{target}" to link to.',
	),
	'import-link-repaired': rule(
		'info',
		'切れていたリンク「{href}」を「{to}」に直しました（{how}）。',
		'The dead link "{href}" now leads to "{to}" ({how}).',
	),
	'import-link-dead': rule(
		'warning',
		'リンク先「{href}」がサイトにありません。',
		'The link "{href}" leads nowhere on this site.',
	),
	'import-link-ambiguous': rule(
		'warning',
		'リンク先「{href}」がなく、同じ名前の記事が{count}本あります。',
		'The link "{href}" leads nowhere, and {count} articles have that name.',
		'日付が最も近いのは「{nearest}」です。同じ記事なら書き換えてください。',
		'Nearest in time is "{nearest}"; link to it if it is the one.',
	),
	'import-text-rewritten': rule(
		'info',
		'kramdownの書き方（{construct}）を標準のMarkdownに直しました。',
		'Rewrote kramdown’s {construct} as standard Markdown.',
	),
	'import-text-differs': rule(
		'warning',
		'Jekyllと同じ表示にできませんでした（{construct}）。',
		'This could not be made to show as in Jekyll ({construct}).',
		'見た目を確かめてください。',
		'Look at it.',
	),
	'import-accident': rule(
		'warning',
		'誤りらしい書き方のまま公開されていました（{kind}）。そのまま取り込みました。',
		'Published by accident, it seems ({kind}); imported as it was.',
	),
	'import-mended': rule(
		'info',
		'誤りらしい書き方（{kind}）を直しました。',
		'Mended what seems to be an accident ({kind}).',
		'前後を読み直してください。',
		'Read what is around it.',
	),
	'import-lifted': rule(
		'info',
		'本文に埋め込まれていた{kind}をフロントマターに移しました。',
		'A {kind} baked into the text went to the front matter.',
	),
	'import-affiliate': rule(
		'warning',
		'アフィリエイトリンクが{count}本あるので、広告の表示を付けました。',
		'There are {count} affiliate links, so their pages now say that they are advertising.',
		'site.yaml の affiliate の文面を確かめてください。',
		'See to the wording of "affiliate" in site.yaml.',
	),
	'import-books': rule(
		'warning',
		'埋め込まれていた書籍には著者名がありません。',
		'The baked-in books name no author.',
		'content/books.yaml に著者名を書いてください。',
		'Write the authors in content/books.yaml.',
	),
	'import-edited': rule(
		'warning',
		'取り込んだあとに編集されているので、上書きしませんでした。新しい内容は「{copy}」にあります。',
		'Edited since it was imported, so not overwritten. The new version is in "{copy}".',
	),
	'import-foreign': rule(
		'warning',
		'取り込みで作ったものでないファイルがあるので、上書きしませんでした。新しい内容は「{copy}」にあります。',
		'There is a file that no import wrote; not overwritten. The new version is in "{copy}".',
	),
	'import-deleted': rule(
		'warning',
		'取り込んだあとに消されているので、作り直しませんでした。',
		'Deleted since it was imported, so not written again.',
	),
	'import-gone': rule(
		'warning',
		'元のサイトにもうありません。そのまま残しました。',
		'No longer in the old site; left as it is.',
	),
	'import-write-refused': rule('error', '書き込めない場所です。', 'This place cannot be written to.'),
} as const;

function rule<Level extends 'error' | 'warning' | 'info'>(
	severity: Level,
	ja: string,
	en: string,
	jaHint = '',
	enHint = '',
) {
	return { severity, ja: { message: ja, hint: jaHint }, en: { message: en, hint: enHint } } as const;
}
