import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import type { AstroUserConfig } from 'astro';
import { SiteSchema } from '../model/site.ts';
import { currentSnapshot } from '../sources/snapshot.ts';
import { themeStyles } from './theme-styles.ts';

/**
 * Astro's configuration for the site of the current snapshot. Astro knows every output under an id of its own; the
 * build then places each file where the URL table wants it, since no single `build.format` can write `/t/`, `/t.html`
 * and `/t` in one site.
 */
export function astroConfig(): AstroUserConfig {
	const snapshot = currentSnapshot();
	// `astro check` and `astro sync` run without a site.
	const site = snapshot?.site ?? SiteSchema.parse({ title: '-', description: '-', url: 'https://example.jp' });
	return {
		site: site.url,
		...(site.base !== '' && { base: site.base }),
		output: 'server',
		trailingSlash: 'ignore',
		devToolbar: { enabled: false },
		...(snapshot && {
			cacheDir: join(snapshot.workDir, 'astro'),
			publicDir: snapshot.preview ? join(snapshot.siteDir, 'public') : join(snapshot.workDir, 'no-public'),
		}),
		build: { inlineStylesheets: 'never' },
		integrations: [mdx()],
		vite: {
			build: { assetsInlineLimit: 0 },
			plugins: [themeStyles(site)],
		},
	};
}
