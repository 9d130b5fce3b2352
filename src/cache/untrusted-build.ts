export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether this build may be one of a pull request or a preview, whose code and content nobody has
 * accepted yet. Where a service names the few kinds of builds that are not, those are listed, so that
 * a kind that it adds later counts as untrusted.
 */
export function isUntrustedBuild(environment: Environment): boolean {
	return (
		services.some(({ isOurs, isTrusted }) => isOurs(environment) && !isTrusted(environment)) ||
		pullRequestVariables.some((name) => !['', 'false', '0'].includes(environment[name] ?? ''))
	);
}

/** https://docs.github.com/actions/reference/events-that-trigger-workflows: those that run a branch's own code. */
const trustedGitHubEvents = new Set(['push', 'schedule', 'workflow_dispatch', 'repository_dispatch', 'release']);

interface Service {
	isOurs(environment: Environment): boolean;
	isTrusted(environment: Environment): boolean;
}

const services: readonly Service[] = [
	{
		isOurs: ({ GITHUB_ACTIONS, GITHUB_EVENT_NAME }) => GITHUB_ACTIONS === 'true' || isSet(GITHUB_EVENT_NAME),
		isTrusted: ({ GITHUB_EVENT_NAME = '', GITHUB_REF = '' }) =>
			trustedGitHubEvents.has(GITHUB_EVENT_NAME) && !GITHUB_REF.startsWith('refs/pull/'),
	},
	{
		isOurs: ({ NETLIFY }) => NETLIFY === 'true',
		isTrusted: ({ CONTEXT }) => CONTEXT === 'production',
	},
	{
		isOurs: ({ VERCEL }) => VERCEL === '1',
		isTrusted: ({ VERCEL_ENV }) => VERCEL_ENV === 'production',
	},
	// Cloudflare does not say which branch is the production branch.
	{
		isOurs: ({ CF_PAGES }) => CF_PAGES === '1',
		isTrusted: (environment) => environment['CF_PAGES_BRANCH'] === trustedBranch(environment),
	},
	{
		isOurs: ({ WORKERS_CI }) => WORKERS_CI === '1',
		isTrusted: (environment) => environment['WORKERS_CI_BRANCH'] === trustedBranch(environment),
	},
];

/** Variables by which services name the pull or merge request that they build. */
const pullRequestVariables = [
	'GITHUB_HEAD_REF',
	'CI_MERGE_REQUEST_ID',
	'CI_MERGE_REQUEST_IID',
	'CI_EXTERNAL_PULL_REQUEST_IID',
	'BITBUCKET_PR_ID',
	'BUILDKITE_PULL_REQUEST',
	'CHANGE_ID',
	'CIRCLE_PULL_REQUEST',
	'CIRRUS_PR',
	'DRONE_PULL_REQUEST',
	'SYSTEM_PULLREQUEST_PULLREQUESTID',
	'TRAVIS_PULL_REQUEST',
] as const;

function trustedBranch({ KAWARABAN_CACHE_BRANCH }: Environment): string {
	return isSet(KAWARABAN_CACHE_BRANCH) ? KAWARABAN_CACHE_BRANCH : 'main';
}

function isSet(value: string | undefined): value is string {
	return value !== undefined && value !== '';
}
