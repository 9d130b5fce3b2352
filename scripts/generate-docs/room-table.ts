import rooms from '../../tests/architecture/rooms.json' with { type: 'json' };
import { markdownTable } from './markdown-table.ts';

/** The text of docs/architecture.md with the import table between its two marks brought up to date. */
export function withRoomTable(text: string): string {
	const rows = Object.entries(rooms).map(([room, mayKnow]) => [room, mayKnow.length === 0 ? '–' : mayKnow.join(', ')]);
	const table = markdownTable(['room', 'may know'], rows);
	return text.replace(/(<!-- rooms -->\n)[\s\S]*(<!-- \/rooms -->)/, (_, begin, end) => `${begin}${table}\n${end}`);
}
