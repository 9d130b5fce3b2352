import { fillTemplate, type Language } from '../model/diagnostic.ts';

/** Everything the command line says that is not a diagnostic. `{name}` is filled by the caller. */
export const messages = {
	'help.intro': {
		ja: 'Kawaraban — 日本語のニュースサイトを作るコマンド',
		en: 'Kawaraban — builds Japanese news sites',
	},
	'help.usage': { ja: '使い方：', en: 'Usage:' },
	'help.commands': { ja: 'コマンド：', en: 'Commands:' },
	'help.options': { ja: 'オプション：', en: 'Options:' },
	'help.more': {
		ja: '「kawaraban help <コマンド>」でコマンドごとの説明を表示します。',
		en: '"kawaraban help <command>" explains one command.',
	},
	'command.build': { ja: 'サイトを組み立てる', en: 'Build the site' },
	'command.dev': {
		ja: '下書きと予約記事も含めて表示し、書きながら確かめる',
		en: 'Show the site while writing, drafts and scheduled posts included',
	},
	'command.preview': { ja: '組み立てたサイトを表示する', en: 'Serve the built site' },
	'command.start': { ja: 'サイトを組み立てて表示する', en: 'Build the site and serve it' },
	'command.new': { ja: '記事のひな形を作る', en: 'Create a post' },
	'command.check': { ja: '記事を校閲し、直せるところを直す', en: 'Check the articles, and mend what can be mended' },
	'command.import': { ja: 'Jekyllのサイトを取り込む', en: 'Import a Jekyll site' },
	'command.verify': { ja: '出力を古いサイトと比べる', en: 'Compare the built site with an old one' },
	'command.og': { ja: '記事の共有カード（OGP画像）を一枚書き出す', en: 'Write the share card of one post' },
	'command.deploy': {
		ja: '公開の前に、公開先の上限とヘッダーを確かめる',
		en: 'Check limits and headers of a host before publishing',
	},
	'operand.deploy-action': { ja: '動作（check）', en: 'action (check)' },
	'option.target': {
		ja: '公開先：cloudflare・cloudflare-paid・netlify・github-pages・s3・nginx（既定は deploy.targets）',
		en: 'Host: cloudflare, cloudflare-paid, netlify, github-pages, s3, nginx (default: deploy.targets)',
	},
	'value.target': { ja: '公開先', en: 'host' },
	'usage.target': {
		ja: '公開先「{value}」はありません。書けるもの：{targets}',
		en: 'There is no host "{value}". Choose one of: {targets}',
	},
	'deploy.action': {
		ja: '「{action}」はありません。あるのは check です。',
		en: 'There is no "{action}"; there is check.',
	},
	'deploy.no-target': {
		ja: '公開先がありません。--target か site.yaml の deploy.targets で指定してください。',
		en: 'Name a host with --target, or in deploy.targets of site.yaml.',
	},
	'deploy.counts': {
		ja: '{target}：ファイル{files}個（上限 {limit}）、合計{total}、いちばん大きいもの {largest}（{file}）',
		en: '{target}: {files} files (limit {limit}), {total} in all, largest {largest} ({file})',
	},
	'deploy.no-limit': { ja: 'なし', en: 'none' },
	'deploy.ready': { ja: '{target} に公開できます。', en: 'Ready for {target}.' },
	'command.related': { ja: '記事のあわせて読みたいを表示する', en: 'Show what a post lists as related' },
	'option.explain': {
		ja: '語・重み・外した記事とその理由も表示する',
		en: 'Show terms, weights and what was left out, too',
	},
	'related.unknown': { ja: '「{name}」という記事はありません。', en: 'There is no post "{name}".' },
	'related.terms': { ja: 'この記事の語：', en: 'Terms of this post:' },
	'related.suppressed': { ja: '外した記事：', en: 'Left out:' },
	'related.newer': { ja: '新しい記事', en: 'newer' },
	'related.same-story-as-article': { ja: 'この記事と同じ話', en: 'the same story as this post' },
	'related.same-story-as-listed': { ja: '「{title}」と同じ話', en: 'the same story as "{title}"' },
	'command.help': { ja: '使い方を表示する', en: 'Show this help' },
	'option.help': { ja: '使い方を表示する', en: 'Show help' },
	'option.version': { ja: '版を表示する', en: 'Show the version' },
	'option.lang': { ja: '表示の言語：ja または en（既定 ja）', en: 'Language of messages: ja or en (default ja)' },
	'option.site': {
		ja: 'サイトのフォルダ（既定は環境変数 SITE_DIR、なければこのリポジトリ）',
		en: 'Site folder (default: the variable SITE_DIR, else this repository)',
	},
	'option.verbose': { ja: '警告をすべて表示する', en: 'Show every warning' },
	'option.out': {
		ja: '出力先のフォルダ（既定はサイトの dist）',
		en: 'Output folder (default: dist in the site folder)',
	},
	'option.cache': {
		ja: 'キャッシュのフォルダ（既定はサイトの .kawaraban）',
		en: 'Cache folder (default: .kawaraban in the site folder)',
	},
	'option.cache-size': {
		ja: 'キャッシュの上限（500MB・2GB など。既定 2GB）',
		en: 'Most that the cache may take, such as 500MB (default 2GB)',
	},
	'option.report': {
		ja: '時間の内訳と、組み立て直したページとその理由を表示',
		en: 'Show where the time went and why pages were rendered',
	},
	'option.no-skip': {
		ja: '何も変わっていなくてもページを組み立てる',
		en: 'Render pages even if nothing has changed',
	},
	'option.port': { ja: 'ポート番号（使用中なら次の番号）', en: 'Port (the next one if it is taken)' },
	'option.host': {
		ja: '待ち受けるアドレス（既定 127.0.0.1。0.0.0.0 でほかの端末からも見られる）',
		en: 'Address to listen on (default 127.0.0.1; 0.0.0.0 for other devices)',
	},
	'option.slug': {
		ja: 'ファイル名とURLに使う名前（既定は題名から）',
		en: 'Name in file and URL (default: from title)',
	},
	'option.category': { ja: 'カテゴリー（名前かslug）', en: 'Category (name or slug)' },
	'option.date': {
		ja: '公開日時 YYYY-MM-DD または "YYYY-MM-DD HH:MM"（既定はいま）',
		en: 'Publication date, YYYY-MM-DD or "YYYY-MM-DD HH:MM" (default: now)',
	},
	'option.fix': { ja: '意味の変わらない直しを行う', en: 'Apply fixes that cannot change the meaning' },
	'option.unsafe': { ja: '確かめるべき直しも行う（--fix とともに）', en: 'Apply fixes to look at, too (with --fix)' },
	'option.dry-run': {
		ja: '書き込まず、直しの差分を表示する（--fix とともに）',
		en: 'Show the changes only (with --fix)',
	},
	'option.format': {
		ja: '表示の形式：pretty・json・github・sarif・html（既定 pretty）',
		en: 'Format: pretty, json, github, sarif or html (default pretty)',
	},
	'option.output': { ja: '結果を書き出すファイル（既定は画面）', en: 'File for the report (default: the screen)' },
	'option.baseline': {
		ja: 'いまの指摘を基準に記録する。記録があれば、直った分だけ減らす',
		en: 'Record today’s findings as the baseline; where there is one, take out what is mended',
	},
	'option.baseline-file': {
		ja: '基準のファイル（既定はサイトの check-baseline.json）',
		en: 'Baseline file (default: check-baseline.json in the site folder)',
	},
	'option.changed': { ja: 'gitで変更されたファイルだけを調べる', en: 'Check only files that git says changed' },
	'option.since': { ja: 'このコミットからの変更も含める（--changed）', en: 'With --changed: since this commit' },
	'option.rule': { ja: 'この規則だけを調べる（「,」で区切る）', en: 'Only these rules (separated by ",")' },
	'option.list': { ja: '規則を一覧する', en: 'List the rules' },
	'option.prose': { ja: '変更されたファイルをtextlintでも調べる', en: 'Run textlint on changed files as well' },
	'operand.paths': { ja: 'ファイルかフォルダ…', en: 'paths …' },
	'option.import-out': { ja: '取り込んだサイトを作るフォルダ', en: 'Folder to write the imported site to' },
	'option.import-fix': {
		ja: 'Jekyllが誤って公開していたもの（見出しになった文、目印、衝突の印）を直す',
		en: 'Mend what Jekyll published by accident (sentences as headings, sentinels, conflict markers)',
	},
	'option.lift-blocks': {
		ja: '本文に埋め込まれた関連記事・書籍・案内をフロントマターに移す',
		en: 'Move baked-in related lists, books and calls to action to the front matter',
	},
	'option.timezone': {
		ja: '_config.yml に timezone がないときの時間帯（例 Asia/Tokyo）',
		en: 'Time zone for a config without one, such as Asia/Tokyo',
	},
	'option.against': {
		ja: '比べるもの：古い _site のフォルダ、sitemap.xml、oracle.json のどれか',
		en: 'What to compare with: an old _site folder, a sitemap.xml or an oracle.json',
	},
	'operand.import-kind': { ja: '種類（jekyll）', en: 'kind (jekyll)' },
	'operand.source': { ja: '元のフォルダ', en: 'source folder' },
	'option.og-out': {
		ja: '書き出すPNGファイル（既定は記事の名前.png）',
		en: 'PNG file to write (default: the name of the post)',
	},
	'operand.post': { ja: '記事', en: 'post' },
	'operand.title': { ja: '題名', en: 'title' },
	'operand.command': { ja: 'コマンド', en: 'command' },
	'og.unknown': {
		ja: '記事「{post}」が見つかりません。content/posts のファイル名かパスを指定してください。',
		en: 'There is no post "{post}". Name a file of content/posts, or its path.',
	},
	'value.language': { ja: '言語', en: 'language' },
	'value.folder': { ja: 'フォルダ', en: 'folder' },
	'value.size': { ja: '大きさ', en: 'size' },
	'value.number': { ja: '番号', en: 'number' },
	'value.address': { ja: 'アドレス', en: 'address' },
	'value.file': { ja: 'ファイル', en: 'file' },
	'value.format': { ja: '形式', en: 'format' },
	'value.rules': { ja: '規則', en: 'rules' },
	'value.commit': { ja: 'コミット', en: 'commit' },
	'value.name': { ja: '名前', en: 'name' },
	'value.date': { ja: '日付', en: 'date' },
	'usage.unknown-command': { ja: '「{name}」というコマンドはありません。', en: 'There is no command "{name}".' },
	'usage.unknown-option': { ja: '「{name}」というオプションはありません。', en: 'There is no option "{name}".' },
	'usage.did-you-mean': { ja: '「{name}」のことですか。', en: 'Did you mean "{name}"?' },
	'usage.missing-value': { ja: 'オプション「{name}」には値が必要です。', en: 'The option "{name}" needs a value.' },
	'usage.unexpected-value': { ja: 'オプション「{name}」に値は要りません。', en: 'The option "{name}" takes no value.' },
	'usage.missing-operand': { ja: '{name}がありません。', en: 'The {name} is missing.' },
	'usage.unexpected-operand': { ja: '「{value}」は余分です。', en: 'Unexpected "{value}".' },
	'usage.language': { ja: '言語「{value}」はありません。', en: 'There is no language "{value}".' },
	'usage.port': {
		ja: 'ポート「{value}」は使えません。0から65535までの数にしてください。',
		en: 'The port "{value}" is not a number from 0 to 65535.',
	},
	'usage.cache-size': {
		ja: 'キャッシュの上限「{value}」は読めません。「500MB」「2GB」のように書いてください。',
		en: 'Cannot read the cache size "{value}". Write for example 500MB or 2GB.',
	},
	'usage.build-time': {
		ja: '環境変数 SOURCE_DATE_EPOCH「{value}」は1970年からの秒数ではありません。',
		en: 'The variable SOURCE_DATE_EPOCH "{value}" is not a number of seconds since 1970.',
	},
	'usage.format': {
		ja: '形式「{value}」はありません。pretty・json・github・sarif・html のどれかにしてください。',
		en: 'There is no format "{value}". Choose pretty, json, github, sarif or html.',
	},
	'usage.rule': { ja: '規則「{name}」はありません。', en: 'There is no rule "{name}".' },
	'usage.path': { ja: '「{path}」に記事がありません。', en: 'There is no article at "{path}".' },
	'usage.needs-fix': { ja: '「{name}」は --fix とともに使います。', en: '"{name}" goes with --fix.' },
	'usage.not-git': {
		ja: 'gitの変更を調べられません。サイトがリポジトリの中にあるか、コミットの名前を確かめてください。',
		en: 'git cannot tell what changed. Check that the site is in a repository and the commit exists.',
	},
	'usage.baseline': { ja: '基準のファイル「{file}」を読めません。', en: 'The baseline "{file}" cannot be read.' },
	'check.fixed': {
		ja: '{files}個のファイルで{count}件を直しました。',
		en: 'Mended {count} findings in {files} files.',
	},
	'check.would-fix': {
		ja: '{files}個のファイルで{count}件を直せます（書き込んではいません）。',
		en: 'Would mend {count} findings in {files} files (nothing was written).',
	},
	'check.baseline-written': {
		ja: '基準 {file} に{count}件を記録しました。',
		en: 'Recorded {count} findings in the baseline {file}.',
	},
	'check.baseline-shrunk': {
		ja: '基準 {file} は{before}件から{count}件になりました。',
		en: 'The baseline {file} went from {before} to {count} findings.',
	},
	'check.partial': {
		ja: '一部のファイルだけなので、記事どうしの照合（リンク切れ、URLの重複など）は行いません。',
		en: 'Only some files: rules that compare articles (links, duplicate URLs …) are left out.',
	},
	'check.prose-missing': {
		ja: '--prose にはtextlintが必要です。「{command}」を実行してください。',
		en: '--prose needs textlint. Run "{command}".',
	},
	'usage.try-help': { ja: '「kawaraban help」で使い方を表示します。', en: 'Try "kawaraban help".' },
	'report.errors': { ja: 'エラー {count}件', en: 'errors: {count}' },
	'report.warnings': { ja: '警告 {count}件', en: 'warnings: {count}' },
	'report.notes': { ja: '参考 {count}件', en: 'notes: {count}' },
	'report.separator': { ja: '、', en: ', ' },
	'report.hidden': { ja: 'ほかの警告と参考：', en: 'Further warnings and notes:' },
	'report.by-rule': { ja: '  {rule} {count}件', en: '  {rule} {count}' },
	'report.show-all': { ja: '--verbose ですべて表示します。', en: '--verbose shows them all.' },
	'build.read': { ja: '記事を読み込んでいます…', en: 'Reading articles …' },
	'build.pages': { ja: '{count}個のファイルを組み立てています…', en: 'Rendering {count} files …' },
	'build.cards': { ja: '共有画像を{count}枚描いています…', en: 'Drawing {count} cards …' },
	'build.images': { ja: '画像を小さくしています（{count}枚）…', en: 'Making {count} smaller images …' },
	'build.place': { ja: 'ファイルを配置しています…', en: 'Placing files …' },
	'build.unchanged': {
		ja: '前回から変わったものがないので、{folder} はそのままです（記事{posts}本、ファイル{files}個、{seconds}秒）。',
		en: 'Nothing has changed: {folder} stays as it is ({posts} posts, {files} files, {seconds} s).',
	},
	'report.read': { ja: '読み込みと本文の変換', en: 'reading and rendering articles' },
	'report.relate': { ja: '検査・関連記事・テンプレート', en: 'checking, relating, templates' },
	'report.compare': { ja: '前回との比較', en: 'comparing with the last build' },
	'report.search': { ja: '検索の索引', en: 'search index' },
	'report.search-files': {
		ja: '検索：記事{documents}本（{segmented}本を解析）、ファイル{files}個のうち{changed}個が新しい',
		en: 'search: {documents} posts ({segmented} segmented), {changed} of {files} files new',
	},
	'report.render': { ja: 'ページの組み立て', en: 'rendering pages' },
	'report.cards': { ja: '共有画像', en: 'drawing cards' },
	'report.images': { ja: '小さい画像', en: 'making smaller images' },
	'report.made': {
		ja: '小さい画像：{made}枚を作成、{reused}枚はキャッシュから',
		en: 'smaller images: {made} made, {reused} from the cache',
	},
	'report.drawn': {
		ja: '共有画像：{drawn}枚を描画、{reused}枚はキャッシュから',
		en: 'cards: {drawn} drawn, {reused} from the cache',
	},
	'report.place': { ja: '配置', en: 'placing files' },
	'report.bodies': {
		ja: '本文：{rendered}本を変換、{cached}本はキャッシュから',
		en: 'bodies: {rendered} rendered, {cached} from the cache',
	},
	'report.pages': {
		ja: 'ファイル：{rendered}個を組み立て、{reused}個は前回のまま',
		en: 'files: {rendered} rendered, {reused} kept from the last build',
	},
	'build.done': {
		ja: '{folder} に出力しました（記事{posts}本、ファイル{files}個、{seconds}秒）。',
		en: 'Built {posts} posts, {files} files into {folder} in {seconds} s.',
	},
	'build.failed': {
		ja: 'エラーがあるため出力しませんでした。前回の出力はそのままです。',
		en: 'Nothing was written because of the errors; the last output is untouched.',
	},
	'serve.address': { ja: '{url} で表示しています。Ctrl-C で終わります。', en: 'Serving {url} — Ctrl-C stops.' },
	'serve.port-taken': {
		ja: 'ポート {port} は使用中なので、{actual} を使います。',
		en: 'Port {port} is taken, using {actual}.',
	},
	'serve.no-output': {
		ja: '{folder} がありません。先に「kawaraban build」を実行してください。',
		en: 'There is no {folder}. Run "kawaraban build" first.',
	},
	'serve.failed': { ja: '{address} で待ち受けできません：{reason}', en: 'Cannot listen on {address}: {reason}' },
	'new.exists': {
		ja: '{file} はもうあります。--slug で別の名前を付けてください。',
		en: '{file} exists already. Choose another name with --slug.',
	},
	'new.title-empty': { ja: '題名が空です。', en: 'The title is empty.' },
	'new.title-control': {
		ja: '題名に使えない文字 {codePoint} があります。',
		en: 'The title contains the character {codePoint}, which is not allowed.',
	},
	'new.slug-empty': {
		ja: '題名からファイル名を作れません。--slug で指定してください。',
		en: 'The title gives no file name. Choose one with --slug.',
	},
	'new.slug-invalid': {
		ja: '--slug「{slug}」は使えません。空白や「/」などの記号は入れられません（たとえば「{suggestion}」）。',
		en: 'The --slug "{slug}" is not allowed. Leave out spaces and signs such as "/"; write for example "{suggestion}".',
	},
	'new.slug-reserved': {
		ja: '--slug「{slug}」は使えません。システムが使う名前か、長すぎる名前です。',
		en: 'The --slug "{slug}" is not allowed: it is reserved by the system or too long.',
	},
	'new.date-invalid': {
		ja: '日付「{value}」は読めません。YYYY-MM-DD または "YYYY-MM-DD HH:MM" の形で書いてください。',
		en: 'Cannot read the date "{value}". Write YYYY-MM-DD or "YYYY-MM-DD HH:MM".',
	},
	'new.category-unknown': {
		ja: 'カテゴリー「{category}」は site.yaml にありません。あるもの：{known}',
		en: 'The category "{category}" is not in site.yaml. There are: {known}',
	},
	'import.kind': {
		ja: '「{kind}」は取り込めません。取り込めるのは jekyll です。',
		en: 'Cannot import "{kind}"; there is jekyll.',
	},
	'import.out-missing': { ja: '--out で作るフォルダを指定してください。', en: 'Name the folder to write with --out.' },
	'import.no-source': { ja: 'フォルダ {folder} がありません。', en: 'There is no folder {folder}.' },
	'import.overlap': {
		ja: '元のフォルダと作るフォルダが重なっています。別の場所を --out で指定してください。',
		en: 'Source and target overlap. Choose another place with --out.',
	},
	'import.read': { ja: '読み込み', en: 'reading' },
	'import.convert': { ja: '変換', en: 'converting' },
	'import.write': { ja: '書き込み', en: 'writing' },
	'import.done': {
		ja: '記事{posts}本、ページ{pages}枚を取り込みました（URLの衝突{collisions}件、転送{redirects}件、書いたファイル{written}個、残したファイル{kept}個、{seconds}秒）。',
		en: 'Imported {posts} posts and {pages} pages ({collisions} collisions, {redirects} redirects, {written} files written, {kept} kept, {seconds} s).',
	},
	'import.report': { ja: '詳しい報告：{folder} の {files}', en: 'Reports in {folder}: {files}' },
	'verify.against-missing': {
		ja: '--against で比べるものを指定してください。',
		en: 'Name what to compare with --against.',
	},
	'verify.against-unreadable': { ja: '{path} を読めません：{reason}', en: 'Cannot read {path}: {reason}' },
	'verify.counts': {
		ja: '同じ {same}件、転送 {redirected}件、移動 {moved}件、なし {missing}件、新しい {added}件、本文の違い {text}件、見出しの違い {headings}件',
		en: 'same {same}, redirected {redirected}, moved {moved}, missing {missing}, new {added}, text differs {text}, headings differ {headings}',
	},
	'verify.excused': {
		ja: '取り込みで本文から外したと記録のある{changes}か所（{pages}ページ）は、除いて比べました。',
		en: 'compared without {changes} places ({pages} pages) that the import is recorded to have taken out',
	},
	'verify.missing': { ja: 'なし {url}', en: 'missing {url}' },
	'verify.moved': { ja: '移動 {url} → {to}', en: 'moved {url} → {to}' },
	'verify.redirected': { ja: '転送 {url} → {to}', en: 'redirected {url} → {to}' },
	'verify.added': { ja: '新しい {url}', en: 'new {url}' },
	'verify.list': { ja: '記事の一覧（本文は比べない） {url}', en: 'a list of articles (text not compared) {url}' },
	'verify.text': { ja: '本文の違い {url}', en: 'text differs {url}' },
	'verify.headings': { ja: '見出しの違い {url}', en: 'headings differ {url}' },
	'verify.equal': { ja: '古いサイトのURLはすべて答えます。', en: 'Every old URL is answered.' },
	'internal.error': {
		ja: '予期しないエラーが起きました。この表示を添えてお知らせください。',
		en: 'An unexpected error. Please report it with this text.',
	},
} as const satisfies Record<string, Record<Language, string>>;

export type MessageName = keyof typeof messages;
/** A message that needs no values. */
export type PlainMessageName = { [Name in MessageName]: ValuesOf<Name> extends [] ? Name : never }[MessageName];

/** The message in one language; the compiler asks for exactly the values its text names. */
export function say<Name extends MessageName>(language: Language, name: Name, ...values: ValuesOf<Name>): string {
	return fillTemplate(messages[name][language], values[0] ?? {});
}

type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
	? Name | Placeholder<Rest>
	: never;
type PlaceholderOf<Name extends MessageName> = Placeholder<(typeof messages)[Name]['ja']>;
type ValuesOf<Name extends MessageName> = [PlaceholderOf<Name>] extends [never]
	? []
	: [Record<PlaceholderOf<Name>, string | number>];
