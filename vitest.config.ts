import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		testTimeout: 60_000,
		hookTimeout: 300_000,
		// Builds and browsers wait for each other and for disks much of the time, so two files at once suit two cores.
		maxWorkers: 2,
		projects: [
			{
				extends: true,
				test: {
					name: 'house',
					include: ['tests/**/*.test.ts', 'src/**/*.test.ts'],
					exclude: ['tests/sample/**'],
				},
			},
			{
				extends: true,
				// Apart from the rest, because the sample site is built before the first of these.
				test: { name: 'sample', include: ['tests/sample/**/*.test.ts'], globalSetup: 'tests/site/sample-setup.ts' },
			},
		],
	},
});
