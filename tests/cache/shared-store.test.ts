import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import type { BlobStore } from '../../src/cache/blob-store.ts';
import type { RemoteConfiguration } from '../../src/cache/configuration.ts';
import { createDiskStore } from '../../src/cache/disk-store.ts';
import { createSharedStore, type SharedStore, type SharedStoreLimits } from '../../src/cache/shared-store.ts';
import { bytes, keyOf, textOf } from './entries.ts';
import { temporaryFolder } from './folder.ts';
import { type ObjectServer, startObjectServer } from './object-server.ts';

const [a, b] = [keyOf('a'), keyOf('b')];
const secret = 'a secret that is long enough for everyone';

interface Machine {
	local: BlobStore;
	shared: SharedStore;
	/** Why the shared store was given up. */
	reasons: string[];
}

/** A machine with an empty disk of its own. */
async function machine(
	url: string,
	remote: Partial<RemoteConfiguration> = {},
	limits: Partial<SharedStoreLimits> = {},
): Promise<Machine> {
	const local = createDiskStore(await temporaryFolder());
	const reasons: string[] = [];
	const shared = createSharedStore({
		local,
		remote: { url, access: { kind: 'http', authorization: null }, key: secret, mode: 'read-write', ...remote },
		limits,
		onGivenUp: (reason) => reasons.push(reason),
	});
	return { local, shared, reasons };
}

async function serverWith(entries: Record<string, string>): Promise<ObjectServer> {
	const server = await startObjectServer();
	const { shared } = await machine(server.url);
	for (const [word, text] of Object.entries(entries)) await shared.put(keyOf(word), bytes(text));
	await shared.close();
	server.requests.length = 0;
	return server;
}

test('what one machine has made, another finds, and then has on its own disk', async () => {
	const server = await serverWith({ a: '本文' });
	const { local, shared } = await machine(server.url);
	expect(textOf(await shared.get(a))).toBe('本文');
	expect(textOf(await local.get(a))).toBe('本文');
	expect(textOf(await shared.get(a))).toBe('本文');
	expect(server.requests).toEqual([`GET /${a}`]);
	expect(shared.counts).toEqual({ fetched: 1, sent: 0 });
});

test('what nobody has made is not there', async () => {
	const server = await serverWith({});
	const { shared, reasons } = await machine(server.url);
	expect(await shared.get(a)).toBeUndefined();
	expect(reasons).toEqual([]);
});

test('what is quickly made again stays on the machine', async () => {
	const server = await serverWith({});
	const { local, shared } = await machine(server.url);
	const key = keyOf('a', 'front-matter');
	await shared.put(key, bytes('題名'));
	await shared.get(keyOf('b', 'front-matter'));
	await shared.close();
	expect(server.requests).toEqual([]);
	expect(textOf(await local.get(key))).toBe('題名');
});

test('entries travel compressed', async () => {
	const server = await serverWith({ a: '本文'.repeat(10_000) });
	expect(server.objects.get(`/${a}`)!.length).toBeLessThan(1_000);
});

test.each<[string, (server: ObjectServer) => void]>([
	['given another signature', (server) => server.objects.set(`/${a}`, flipped(server.objects.get(`/${a}`)!, 0))],
	['changed on its way', (server) => server.objects.set(`/${a}`, flipped(server.objects.get(`/${a}`)!, -1))],
	['cut off', (server) => server.objects.set(`/${a}`, server.objects.get(`/${a}`)!.subarray(0, 40))],
	['shorter than a signature', (server) => server.objects.set(`/${a}`, Buffer.from('short'))],
	['another entry under its name', (server) => server.objects.set(`/${a}`, server.objects.get(`/${b}`)!)],
	['a page that a proxy answers with', (server) => server.objects.set(`/${a}`, Buffer.from('<html>'.repeat(100)))],
])('an entry that was %s is ignored', async (_, tamper) => {
	const server = await serverWith({ a: '本文', b: '別の本文' });
	tamper(server);
	const { local, shared, reasons } = await machine(server.url);
	expect(await shared.get(a)).toBeUndefined();
	expect(await local.get(a)).toBeUndefined();
	expect(reasons).toEqual([]);
});

test('an entry of a machine with another secret is ignored', async () => {
	const server = await serverWith({ a: '本文' });
	const { shared } = await machine(server.url, { key: 'another secret that is long enough too' });
	expect(await shared.get(a)).toBeUndefined();
});

test('a machine that may only read sends nothing', async () => {
	const server = await serverWith({ a: '本文' });
	const { shared } = await machine(server.url, { mode: 'read' });
	expect(textOf(await shared.get(a))).toBe('本文');
	await shared.put(b, bytes('別の本文'));
	await shared.close();
	expect(server.requests).toEqual([`GET /${a}`]);
	expect([...server.objects.keys()]).toEqual([`/${a}`]);
});

test('the token goes with every request', async () => {
	const server = await serverWith({});
	const { shared } = await machine(server.url, { access: { kind: 'http', authorization: 'Bearer abc' } });
	await shared.get(a);
	expect(server.authorization).toBe('Bearer abc');
});

test('a server that always fails is given up, told of once, and not asked again', async () => {
	const server = await serverWith({ a: '本文' });
	server.misbehave = (_, response) => Boolean(response.writeHead(503).end());
	const { shared, reasons } = await machine(server.url, {}, { maxFailures: 3 });
	for (let round = 0; round < 10; round += 1) expect(await shared.get(a)).toBeUndefined();
	expect(reasons).toEqual(['HTTP 503']);
	expect(server.requests).toHaveLength(3);
});

test('a failure now and then does not end the use of the server', async () => {
	const server = await serverWith({ a: '本文' });
	const { shared, reasons } = await machine(server.url, {}, { maxFailures: 2 });
	for (let round = 0; round < 5; round += 1) {
		server.misbehave = (_, response) => Boolean(response.writeHead(500).end());
		await shared.get(b);
		server.misbehave = null;
		await shared.get(b);
	}
	expect(reasons).toEqual([]);
	expect(textOf(await shared.get(a))).toBe('本文');
});

test('a server that never answers costs a few time limits, and no more', async () => {
	const server = await serverWith({ a: '本文' });
	server.misbehave = () => true;
	const { shared, reasons } = await machine(server.url, {}, { getTimeoutMs: 50, maxFailures: 2 });
	const startedMs = performance.now();
	for (let round = 0; round < 20; round += 1) expect(await shared.get(a)).toBeUndefined();
	expect(reasons).toEqual(['timeout']);
	expect(performance.now() - startedMs).toBeLessThan(5_000);
});

test('an answer that begins and never ends is cut off', async () => {
	const server = await serverWith({ a: '本文' });
	server.misbehave = (_, response) =>
		Boolean(response.writeHead(200, { 'content-length': '100' }).write('x'.repeat(50)));
	const { shared, reasons } = await machine(server.url, {}, { getTimeoutMs: 50, maxFailures: 1 });
	expect(await shared.get(a)).toBeUndefined();
	expect(reasons).toEqual(['timeout']);
});

test('an endless answer is not collected in memory', async () => {
	const server = await serverWith({ a: '本文' });
	server.misbehave = (_, response) => {
		response.writeHead(200);
		const chunk = Buffer.alloc(8 * 1024 * 1024);
		const pour = () => {
			while (!response.destroyed && response.write(chunk));
			if (!response.destroyed) response.once('drain', pour);
		};
		pour();
		return true;
	};
	const { shared, reasons } = await machine(server.url, {}, { getTimeoutMs: 30_000, maxFailures: 1 });
	expect(await shared.get(a)).toBeUndefined();
	expect(reasons).toEqual(['too large']);
});

test('a slow server is given up, although its answers are used', async () => {
	const server = await serverWith({ a: '本文' });
	server.misbehave = (_, response) => {
		setTimeout(() => response.writeHead(200).end(server.objects.get(`/${a}`)), 40);
		return true;
	};
	const { shared, reasons } = await machine(server.url, {}, { slowMs: 10, maxFailures: 1 });
	expect([textOf(await shared.get(a)), await shared.get(b)]).toEqual(['本文', undefined]);
	expect(reasons).toEqual(['slow']);
	expect(server.requests).toHaveLength(1);
});

test('a machine that nobody answers for is given up at once', async () => {
	const { shared, reasons } = await machine(`http://127.0.0.1:${await closedPort()}`, {}, { maxFailures: 1 });
	expect(await shared.get(a)).toBeUndefined();
	expect(reasons).toEqual(['ECONNREFUSED']);
});

test('a server that refuses entries is given up for writing only', async () => {
	const server = await serverWith({ a: '本文' });
	server.misbehave = ({ method }, response) => method === 'PUT' && Boolean(response.writeHead(403).end());
	const { local, shared, reasons } = await machine(server.url, {}, { maxFailures: 2, concurrency: 1 });
	for (const word of ['c', 'd', 'e', 'f']) expect(await shared.put(keyOf(word), bytes(word))).toBe(true);
	await shared.close();
	expect(reasons).toEqual(['HTTP 403']);
	expect(server.requests.filter((request) => request.startsWith('PUT'))).toHaveLength(2);
	expect(textOf(await local.get(keyOf('f')))).toBe('f');
});

test('entries are sent side by side, but not all at once', async () => {
	const server = await serverWith({});
	let [open, most] = [0, 0];
	server.misbehave = (request, response) => {
		open += 1;
		most = Math.max(most, open);
		request.resume();
		setTimeout(() => {
			open -= 1;
			response.writeHead(201).end();
		}, 5);
		return true;
	};
	const { shared } = await machine(server.url, {}, { concurrency: 3 });
	for (let index = 0; index < 20; index += 1) await shared.put(keyOf(String(index)), bytes('x'));
	await shared.close();
	expect([most, shared.counts.sent]).toEqual([3, 20]);
});

test('the end of a build waits for what is being sent, but not for ever', async () => {
	const server = await serverWith({});
	server.misbehave = () => true;
	const { shared, reasons } = await machine(server.url, {}, { closeMs: 100 });
	for (let index = 0; index < 100; index += 1) await shared.put(keyOf(String(index)), bytes('x'));
	const startedMs = performance.now();
	await shared.close();
	expect(performance.now() - startedMs).toBeLessThan(5_000);
	expect(reasons).toEqual([]);
	expect(shared.counts.sent).toBe(0);
});

function flipped(object: Buffer, index: number): Buffer {
	const copy = Buffer.from(object);
	copy[index < 0 ? copy.length + index : index]! ^= 1;
	return copy;
}

async function closedPort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return port;
}
