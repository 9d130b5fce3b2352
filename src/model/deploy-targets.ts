/** Hosts that the build writes configuration for, as `deploy.targets` of site.yaml names them. */
export const deployTargets = ['cloudflare', 'netlify', 'github-pages', 's3', 'nginx'] as const;

export type DeployTarget = (typeof deployTargets)[number];
