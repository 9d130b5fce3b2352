import rooms from '../../tests/architecture/rooms.json' with { type: 'json' };
import { replaceBetweenMarks } from './between-marks.ts';
import { markdownTable } from './markdown-table.ts';

/** The text of docs/architecture.md with its import table brought up to date. */
export function withRoomTable(text: string): string {
	const rows = Object.entries(rooms).map(([room, mayKnow]) => [room, mayKnow.length === 0 ? '–' : mayKnow.join(', ')]);
	return replaceBetweenMarks(text, 'rooms', markdownTable(['room', 'may know'], rows));
}
