/**
 * Loaded before the command line (`node --import`), in its main thread only: makes something go wrong when it
 * changes the disk. FAULT is
 * - `kill:n`: it is killed at its n-th change,
 * - `before:rename:text`, `after:rename:text`: it is killed at the first change of that kind with this text in a path,
 * - `ENOSPC:n`, or another error: the n-th change and all after it fail with this, unless they free space,
 * - `missing:text`: reading a file with this text in its path fails as if it were not there, in every thread,
 * - `clock:years`: the clock is that much off,
 * - `count`: how many changes there were is written to the standard error at the end.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const [kind = '', at = '', text = ''] = (process.env.FAULT ?? '').split(':');
const names = [
	'appendFile',
	'copyFile',
	'cp',
	'link',
	'mkdir',
	'mkdtemp',
	'rename',
	'rm',
	'symlink',
	'unlink',
	'utimes',
	'writeFile',
];
/** What a full disk still lets one do. */
const freeing = new Set(['rename', 'rm', 'unlink', 'utimes']);
let changes = 0;

if (kind === 'missing') {
	const original = fs.readFileSync;
	fs.readFileSync = function (path, ...rest) {
		if (String(path).includes(at))
			throw Object.assign(new Error(`ENOENT: no such file, open '${path}'`), { code: 'ENOENT', path });
		return original.call(this, path, ...rest);
	};
	syncBuiltinESMExports();
} else if (kind === 'clock') {
	const offMs = Number(at) * 31_556_952_000;
	const { now } = Date;
	Date.now = () => now() + offMs;
	const OwnDate = Date;
	globalThis.Date = class extends OwnDate {
		constructor(...parts) {
			if (parts.length === 0) super(OwnDate.now());
			else super(...parts);
		}
	};
} else if (isMainThread && kind !== '') {
	for (const name of names) {
		wrap(fs, `${name}Sync`, name);
		wrap(fs.promises, name, name);
	}
	syncBuiltinESMExports();
	if (kind === 'count') process.on('exit', () => process.stderr.write(`\nchanges: ${changes}\n`));
}

function wrap(object, method, name) {
	const original = object[method];
	if (original === undefined) return;
	object[method] = function (...args) {
		changes += 1;
		const isMeant = name === at && args.some((arg) => typeof arg === 'string' && arg.includes(text));
		if ((kind === 'kill' && changes >= Number(at)) || (kind === 'before' && isMeant)) die();
		if (/^E[A-Z]+$/.test(kind) && changes >= Number(at) && !freeing.has(name)) fail(name, String(args[0]));
		const result = original.apply(this, args);
		if (kind !== 'after' || !isMeant) return result;
		if (method === `${name}Sync`) die();
		return result.then(die);
	};
}

function die() {
	process.kill(process.pid, 'SIGKILL');
	// The signal comes at once, but not always before the next line.
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5000);
}

function fail(syscall, path) {
	throw Object.assign(new Error(`${kind}: ${syscall} '${path}'`), { code: kind, path, syscall });
}
