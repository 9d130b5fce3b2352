import { expect, test } from 'vitest';
import { messages, say } from '../../src/cli/messages.ts';

test.each(Object.entries(messages))('%s takes the same values in both languages', (_name, { ja, en }) => {
	expect(placeholders(ja)).toEqual(placeholders(en));
});

test('values stand where the text names them', () => {
	expect(say('ja', 'report.by-rule', { rule: 'link-broken', count: 3 })).toBe('  link-broken 3件');
	expect(say('en', 'usage.try-help')).toBe('Try "kawaraban help".');
});

function placeholders(text: string): string[] {
	return text.match(/\{\w+\}/g)?.toSorted() ?? [];
}
