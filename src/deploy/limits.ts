import { type DeployTarget, deployTargets } from '../model/deploy-targets.ts';
import { cloudFrontFunctionBytes } from './cloudfront.ts';
import { headersFileLimits } from './headers-file.ts';

/** What a host takes. Absent: it names no limit. */
export interface HostLimits {
	/** Its name for people. */
	name: string;
	/** How `deploy.targets` of site.yaml calls it. */
	setting: DeployTarget;
	files?: number;
	fileBytes?: number;
	totalBytes?: number;
	/** Of one path, in UTF-8. */
	pathBytes?: number;
	redirects?: { static: number; dynamic: number; lineCharacters: number };
	/** Of `_headers`. */
	headers?: { rules: number; lineCharacters: number };
	/** Of one of our functions. */
	functionBytes?: number;
}

const mebibyte = 1024 ** 2;

/** https://developers.cloudflare.com/pages/platform/limits/ and …/configuration/redirects/ */
const cloudflare = {
	name: 'Cloudflare',
	setting: 'cloudflare',
	files: 20_000,
	fileBytes: 25 * mebibyte,
	redirects: { static: 2000, dynamic: 100, lineCharacters: 1000 },
	headers: headersFileLimits,
} as const;

/** Hosts that `kawaraban deploy check` knows: the targets of site.yaml, and plans with other limits. */
export const hostLimits: Record<CheckedHost, HostLimits> = {
	cloudflare,
	'cloudflare-paid': { ...cloudflare, name: 'Cloudflare（有料 / paid）', files: 100_000 },
	netlify: { name: 'Netlify', setting: 'netlify' },
	// https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits
	'github-pages': {
		name: 'GitHub Pages',
		setting: 'github-pages',
		fileBytes: 100 * mebibyte,
		totalBytes: 1_000_000_000,
	},
	// https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html
	s3: { name: 'S3 + CloudFront', setting: 's3', pathBytes: 1024, functionBytes: cloudFrontFunctionBytes },
	nginx: { name: 'nginx', setting: 'nginx' },
};

export const checkedHosts = [...deployTargets, 'cloudflare-paid'] as const;
export type CheckedHost = (typeof checkedHosts)[number];
