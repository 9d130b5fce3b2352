/** What was made of a run of units, found by the units themselves: no string is made of a run that is known. */
export interface RunMemo<Value> {
	/** The value for the units from `start` to `end`; made of their text where it is not known. */
	find(codes: Uint16Array, start: number, end: number, kind: number, make: MakeOfRun<Value>): Value;
}

export type MakeOfRun<Value> = (text: string, kind: number) => Value;

/** So many are kept; then all are forgotten, since words that come but once fill any memory. */
const maxRuns = 1 << 17;

export function createRunMemo<Value>(): RunMemo<Value> {
	const slots = new Int32Array(maxRuns * 4).fill(-1);
	const hashes = new Uint32Array(maxRuns);
	let texts: string[] = [];
	let values: Value[] = [];

	const forget = () => {
		slots.fill(-1);
		texts = [];
		values = [];
	};
	return {
		find(codes, start, end, kind, make) {
			let hash = kind;
			for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ codes[at]!, 0x01000193);
			hash = (hash ^ (hash >>> 15)) >>> 0;
			let slot = hash & (slots.length - 1);
			for (; slots[slot] !== -1; slot = (slot + 1) & (slots.length - 1)) {
				const known = slots[slot]!;
				if (hashes[known] === hash && isText(texts[known]!, codes, start, end, kind)) return values[known]!;
			}
			if (texts.length === maxRuns) {
				forget();
				slot = hash & (slots.length - 1);
			}
			const text = textOf(codes, start, end);
			const value = make(text, kind);
			slots[slot] = texts.length;
			hashes[texts.length] = hash;
			texts.push(String.fromCharCode(kind) + text);
			values.push(value);
			return value;
		},
	};
}

/** In pieces, since a function takes only so many arguments. */
function textOf(codes: Uint16Array, start: number, end: number): string {
	let text = '';
	for (let at = start; at < end; at += 4096) {
		text += String.fromCharCode(...codes.subarray(at, Math.min(end, at + 4096)));
	}
	return text;
}

/** Whether a known text, which has its kind before it, is that of the units. */
function isText(text: string, codes: Uint16Array, start: number, end: number, kind: number): boolean {
	if (text.length !== end - start + 1 || text.charCodeAt(0) !== kind) return false;
	for (let at = start; at < end; at += 1) if (text.charCodeAt(at - start + 1) !== codes[at]) return false;
	return true;
}
