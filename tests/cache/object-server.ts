import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll } from 'vitest';

export interface ObjectServer {
	url: string;
	objects: Map<string, Buffer>;
	/** `GET /path` of every request so far. */
	requests: string[];
	/** Answers in place of the server's own, as long as it returns true. */
	misbehave: ((request: IncomingMessage, response: ServerResponse) => boolean) | null;
	/** `authorization` header of the last request. */
	authorization: string | undefined;
}

/** Starts an HTTP server on a free port of this machine that keeps what is PUT to it. */
export async function startObjectServer(): Promise<ObjectServer> {
	const state: ObjectServer = { url: '', objects: new Map(), requests: [], misbehave: null, authorization: undefined };
	const server = createServer(async (request, response) => {
		const { method, url = '' } = request;
		state.requests.push(`${method} ${url}`);
		state.authorization = request.headers.authorization;
		if (state.misbehave?.(request, response)) return;
		if (method === 'PUT') state.objects.set(url, await buffer(request));
		const object = state.objects.get(url);
		response.writeHead(method === 'PUT' ? 201 : object === undefined ? 404 : 200);
		response.end(method === 'GET' ? object : undefined);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	afterAll(() => void (server.closeAllConnections(), server.close()));
	state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return state;
}
