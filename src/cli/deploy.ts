import { type CheckedHost, checkedHosts, hostLimits } from '../deploy/limits.ts';
import { checkDeployment, type Deployment } from '../deploy/check-deployment.ts';
import { hasErrors, type Language } from '../model/diagnostic.ts';
import type { Site } from '../model/site.ts';
import { builtOutput } from './built-output.ts';
import { defineCommand, exitCodes, outOption, UsageError } from './command.ts';
import { readDeployment } from './deployment.ts';
import { loadSite } from './load-site.ts';
import { say } from './messages.ts';
import { renderReport } from './report.ts';
import { siteFolder } from './site-folder.ts';

/** `kawaraban deploy check`: what the host would refuse or leave out, found before anything is uploaded. */
export const deploy = defineCommand({
	summary: 'command.deploy',
	operands: [{ name: 'action', label: 'operand.deploy-action' }],
	options: { target: { type: 'string', description: 'option.target', value: 'value.target' }, out: outOption },
	async run({ options, operands, language, terminal }) {
		if (operands.action !== 'check') throw new UsageError(say(language, 'deploy.action', { action: operands.action! }));
		const named = options.target === undefined ? null : parseHost(options.target, language);
		const site = await loadSite(siteFolder(options, terminal));
		const folder = await builtOutput(options, language, terminal);
		if (folder === null) return exitCodes.failed;
		const hosts = named === null ? hostsOf(site, language) : [named];
		const deployment = await readDeployment(folder);
		let failed = false;
		for (const host of hosts) {
			const diagnostics = checkDeployment(host, deployment, site);
			const verbose = true;
			if (diagnostics.length > 0) {
				terminal.printError(renderReport(diagnostics, { language, colours: terminal.colours, verbose }));
			}
			terminal.print(describe(host, deployment, language));
			if (hasErrors(diagnostics)) failed = true;
			else terminal.print(say(language, 'deploy.ready', { target: hostLimits[host].name }));
		}
		return failed ? exitCodes.failed : exitCodes.ok;
	},
});

function parseHost(value: string, language: Language): CheckedHost {
	const host = checkedHosts.find((name) => name === value);
	if (host === undefined) {
		throw new UsageError(say(language, 'usage.target', { value, targets: checkedHosts.join(', ') }));
	}
	return host;
}

function hostsOf({ deploy: { targets } }: Site, language: Language): readonly CheckedHost[] {
	if (targets.length === 0) throw new UsageError(say(language, 'deploy.no-target'));
	return targets;
}

function describe(host: CheckedHost, { files }: Deployment, language: Language): string {
	const { name: target, files: limit } = hostLimits[host];
	const largest = files.reduce((most, file) => (file.bytes > most.bytes ? file : most), { path: '', bytes: 0 });
	return say(language, 'deploy.counts', {
		target,
		files: files.length,
		limit: limit ?? say(language, 'deploy.no-limit'),
		total: size(files.reduce((sum, { bytes }) => sum + bytes, 0)),
		largest: size(largest.bytes),
		file: largest.path,
	});
}

function size(bytes: number): string {
	return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
