import type { RenderedDocument } from '../model/rendered.ts';
import { type MarkdownOptions, type MarkdownSource, renderMarkdown } from './render.ts';

export interface RenderPool {
	render(source: MarkdownSource, options: MarkdownOptions): Promise<RenderedDocument>;
	close(): Promise<void>;
}
export function createRenderPool(_: { threads: number }): RenderPool {
	return { render: async (s, o) => renderMarkdown(s, o), close: async () => undefined };
}
