/**
 * Holds the import table of docs/architecture.md. The table itself is tests/architecture/rooms.json, because this
 * program reads no `.astro` file: tests/architecture/astro-imports.test.ts holds those to the same table.
 */
const rooms = require('./tests/architecture/rooms.json');

const typesOf = 'types of ';

const tableRules = Object.entries(rooms).flatMap(([room, mayKnow]) => {
	const typesOnly = mayKnow.filter((name) => name.startsWith(typesOf)).map((name) => name.slice(typesOf.length));
	const known = [room].concat(mayKnow.map((name) => name.replace(typesOf, '')));
	const foreign = { path: '^src/', pathNot: `^src/(?:${known.join('|')})/` };
	const values = typesOnly.map((name) => ({ path: `^src/${name}/`, dependencyTypesNot: ['type-only'] }));
	return [foreign].concat(values).map((to) => ({
		name: `room-${room}`,
		comment: `src/${room} may import only from: ${[room].concat(mayKnow).join(', ')}`,
		severity: 'error',
		from: { path: `^src/${room}/` },
		to,
	}));
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		...tableRules,
		{
			name: 'no-unlisted-room',
			comment: 'A new folder of src needs a line in tests/architecture/rooms.json',
			severity: 'error',
			from: { path: '^src/([^/]+)/', pathNot: `^src/(?:${Object.keys(rooms).join('|')})/` },
			to: {},
		},
		{
			name: 'model-is-pure',
			comment: 'The domain knows zod and the calendar, and nothing else',
			severity: 'error',
			from: { path: '^src/model/' },
			to: { pathNot: '^(?:src/model/|node_modules/(?:zod|temporal-polyfill)/)' },
		},
		{
			name: 'no-disk-in-the-middle',
			comment: 'Files are read and written at the edges: sources, caches, build, import, command line',
			severity: 'error',
			from: { path: '^src/(?:model|publication|views|feeds|components|layouts)/' },
			to: { path: '^(?:node:)?(?:fs|child_process|net|http|https)(?:/|$)', dependencyTypes: ['core'] },
		},
		{
			name: 'astro-stays-outside',
			comment: 'astro:* belongs to content.config.ts, pages, components, layouts and one file of sources',
			severity: 'error',
			from: {
				path: '^src/',
				pathNot: '^src/(?:content\\.config\\.ts|(?:pages|components|layouts)/|sources/astro-loader\\.ts)',
			},
			to: { path: '^astro:' },
		},
		{
			name: 'no-circular',
			comment: 'Modules that need each other cannot be understood one by one; a grammar alone is recursive by nature',
			severity: 'error',
			from: { pathNot: '^src/import/jekyll/kramdown/' },
			to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
		},
		{
			name: 'not-to-unresolvable',
			comment: 'hast, mdast and unist are packages of types, which the compiler looks up',
			severity: 'error',
			from: {},
			to: { couldNotResolve: true, pathNot: '^(?:astro:|(?:hast|mdast|unist)$)' },
		},
		{
			name: 'no-undeclared-package',
			comment: 'What is imported stands in package.json',
			severity: 'error',
			from: {},
			to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
		},
		{
			name: 'no-development-package-in-product',
			severity: 'error',
			from: { path: '^(?:src/|scripts/kawaraban)' },
			to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
		},
		{
			name: 'product-needs-no-tests',
			severity: 'error',
			from: { path: '^src/' },
			to: { path: '^(?:tests|scripts)/' },
		},
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '(^|/)fixtures/' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			extensions: ['.ts', '.mjs', '.cjs', '.js', '.json'],
			exportsFields: ['exports'],
			conditionNames: ['import', 'node', 'default', 'types'],
		},
	},
};
