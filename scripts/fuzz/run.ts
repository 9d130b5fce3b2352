/**
 * `npm run fuzz -- --minutes 60 [--property markdown]`: tries all properties in turn with inputs nobody has written,
 * and prints each that fails as a line for tests/fuzz/regressions.ts.
 */
import { parseArgs } from 'node:util';
import { type Failure, fuzz } from './fuzz.ts';
import { properties } from './properties.ts';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '1' }, property: { type: 'string' } } });
const endMs = Date.now() + Number(values.minutes) * 60_000;
const names = values.property === undefined ? Object.keys(properties) : [values.property];
const runs = 2000;
const seen = new Set<string>();
const counts: Record<string, number> = {};

for (let seed = Math.trunc(Date.now() / 1000); Date.now() < endMs; seed += 1) {
	for (const name of names) {
		if (Date.now() >= endMs) break;
		counts[name] = (counts[name] ?? 0) + runs;
		for (const failure of await fuzz({ name, seed, runs })) report(failure);
	}
}
for (const [name, count] of Object.entries(counts)) console.log(`${name}: ${count} inputs`);
process.exitCode = seen.size === 0 ? 0 : 1;

/** One of a kind is enough: the same reason at the same place. */
function report({ property, input, reason }: Failure): void {
	const kind = `${property} ${reason.split('\n').slice(0, 3).join(' ').replaceAll(/\d+/gu, '0').slice(0, 200)}`;
	if (seen.has(kind)) return;
	seen.add(kind);
	console.log(
		`[${JSON.stringify(property)}, ${JSON.stringify(input)}],\n\t${reason.split('\n').slice(0, 6).join('\n\t')}`,
	);
}
