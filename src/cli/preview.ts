import type { Language } from '../model/diagnostic.ts';
import { builtOutput } from './built-output.ts';
import { loadSite } from './load-site.ts';
import { defineCommand, exitCodes, hostOption, outOption, portOption } from './command.ts';
import { say } from './messages.ts';
import { parsePort } from './port.ts';
import { serveFolder } from './serve.ts';
import { siteFolder } from './site-folder.ts';
import type { Terminal } from './terminal.ts';

export const preview = defineCommand({
	summary: 'command.preview',
	operands: [],
	options: { out: outOption, port: portOption, host: hostOption },
	async run({ options, language, terminal }) {
		const port = parsePort(options.port, language);
		const folder = await builtOutput(options, language, terminal);
		if (folder === null) return exitCodes.failed;
		const { base } = await loadSite(siteFolder(options, terminal));
		return serveUntilInterrupted({ folder, base, host: options.host ?? '127.0.0.1', port }, language, terminal);
	},
});

/** Serves, prints the address and waits for Ctrl-C; resolves to the exit code. */
async function serveUntilInterrupted(
	options: Parameters<typeof serveFolder>[0],
	language: Language,
	terminal: Terminal,
): Promise<number> {
	let server: Awaited<ReturnType<typeof serveFolder>>;
	try {
		server = await serveFolder(options);
	} catch (error) {
		const address = `${options.host}:${options.port}`;
		const reason = error instanceof Error ? error.message : String(error);
		terminal.printError(say(language, 'serve.failed', { address, reason }));
		return exitCodes.failed;
	}
	if (options.port !== 0 && server.port !== options.port) {
		terminal.printError(say(language, 'serve.port-taken', { port: options.port, actual: server.port }));
	}
	const interrupted = terminal.interrupted();
	terminal.print(say(language, 'serve.address', { url: server.url }));
	await interrupted;
	await server.close();
	return exitCodes.ok;
}
