import { buildTime } from './build-time.ts';
import { cacheLimit } from './cache-limit.ts';
import { cacheOption, cacheSizeOption, defineCommand, exitCodes, hostOption, portOption } from './command.ts';
import { say } from './messages.ts';
import { parsePort } from './port.ts';
import { printReport } from './report.ts';
import { cacheFolder, siteFolder } from './site-folder.ts';

export const dev = defineCommand({
	summary: 'command.dev',
	operands: [],
	options: { port: portOption, host: hostOption, cache: cacheOption, 'cache-size': cacheSizeOption },
	async run({ options, language, terminal }) {
		const port = parsePort(options.port, language);
		const time = buildTime(terminal, language);
		const maxCacheBytes = cacheLimit(options['cache-size'], language);
		const { startDevServer } = await import('../build/dev.ts');
		const server = await startDevServer({
			siteDir: siteFolder(options, terminal),
			cacheDir: cacheFolder(options, terminal),
			maxCacheBytes,
			environment: terminal.environment,
			buildTime: time,
			host: options.host ?? '127.0.0.1',
			port,
			onDiagnostics: (diagnostics) => printReport(diagnostics, { options, language, terminal }),
		});
		const interrupted = terminal.interrupted();
		terminal.print(say(language, 'serve.address', { url: server.url }));
		await interrupted;
		await server.close();
		return exitCodes.ok;
	},
});
