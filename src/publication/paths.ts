import type { Diagnostic } from '../model/diagnostic.ts';
import { permalinkOf, urlForPage } from '../model/permalink.ts';
import type { PageSource, PostSource } from '../model/post.ts';
import type { Site } from '../model/site.ts';
import { diagnoseUrl, type SitePath, sitePathOfFile, type UrlProblem } from '../model/url.ts';

type Report = (diagnostic: Diagnostic) => void;

export function pathOfPost(source: PostSource, site: Site, report: Report): SitePath {
	return pathOrProblem(permalinkOf(source, site.permalink), source, report);
}

export function pathOfPage(source: PageSource, site: Site, report: Report): SitePath {
	const relativePath = source.id;
	return pathOrProblem(urlForPage(relativePath, source.frontMatter.permalink, site.permalink), source, report);
}

/** A document without a possible URL is an error; it is given its own file's name so that the rest can be checked. */
function pathOrProblem(path: SitePath | UrlProblem, source: PostSource | PageSource, report: Report): SitePath {
	if (!('rule' in path)) return path;
	report(diagnoseUrl(path, source));
	return sitePathOfFile(`/${source.file}`);
}
