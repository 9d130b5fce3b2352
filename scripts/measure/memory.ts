/**
 * Runs a command and prints the most memory that it and all its children held at one time:
 *
 *     npm run measure:memory -- npm run build
 */
import { measureCommand } from './process-tree.ts';

const [command, ...args] = process.argv.slice(2);
if (command === undefined || process.platform !== 'linux') {
	console.error('Usage, on Linux: npm run measure:memory -- <command> [arguments]');
	process.exit(2);
}

const { seconds, peakBytes, exitCode } = await measureCommand(command, args, { stdio: 'inherit' });
console.log(`peak memory ${Math.round(peakBytes / 1_000_000)} MB, ${seconds.toFixed(1)} s, exit code ${exitCode}`);
process.exitCode = exitCode;
