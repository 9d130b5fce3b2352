import { build } from './build.ts';
import { defineCommand, exitCodes } from './command.ts';
import { preview } from './preview.ts';

export const start = defineCommand({
	summary: 'command.start',
	operands: [],
	options: { ...build.options, ...preview.options },
	async run(call) {
		const code = await build.run(call);
		return code === exitCodes.ok ? preview.run(call) : code;
	},
});
