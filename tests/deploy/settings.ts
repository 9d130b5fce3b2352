import type { DeployContext } from '../../src/deploy/deploy-files.ts';
import type { Site } from '../../src/model/site.ts';
import { parseSite } from '../../src/sources/site.ts';

/** The settings of a site with these lines in its site.yaml. */
export function settings(yaml = ''): Site {
	const { site, diagnostics } = parseSite(`title: 瓦版\ndescription: 試験\nurl: https://example.jp\n${yaml}\n`);
	if (site === null) throw new Error(JSON.stringify(diagnostics));
	return site;
}

/** A site with feeds, images of two spellings and pages in folders. */
export const context: DeployContext = {
	feedNames: ['atom.xml', 'feed.json', 'feed.xml'],
	imageExtensions: ['JPG', 'ico', 'png'],
	redirects: [],
	hasBareUrls: false,
};
