import S3rver from '@20minutes/s3rver';
import { afterAll } from 'vitest';
import { temporaryFolder } from './folder.ts';

export interface S3Server {
	/** The variables of the environment by which a build finds it. */
	environment: Record<string, string>;
}

/** Starts an S3 server on a free port of this machine, with one empty bucket. It checks signatures. */
export async function startS3Server(): Promise<S3Server> {
	const server = new S3rver({
		address: '127.0.0.1',
		port: 0,
		silent: true,
		directory: await temporaryFolder(),
		configureBuckets: [{ name: 'cache' }],
	});
	const { port } = await server.run();
	afterAll(() => server.close());
	return {
		environment: {
			KAWARABAN_CACHE_URL: `s3+http://127.0.0.1:${port}/cache/news`,
			KAWARABAN_CACHE_KEY: 'a secret that is long enough for everyone',
			// The one account that this server knows.
			AWS_ACCESS_KEY_ID: 'S3RVER',
			AWS_SECRET_ACCESS_KEY: 'S3RVER',
		},
	};
}
