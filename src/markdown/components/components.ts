import { Callout } from './callout.ts';
import { Chart } from './chart.ts';
import type { Component } from './component.ts';
import { Details } from './details.ts';
import { Figure } from './figure.ts';
import { LinkCard } from './link-card.ts';
import { Quote } from './quote.ts';
import { RelatedPosts } from './related-posts.ts';
import { Ruby } from './ruby.ts';

/** Every component that articles may use, by name. */
export const components: ReadonlyMap<string, Component> = new Map(
	[Callout, Chart, Details, Figure, LinkCard, Quote, RelatedPosts, Ruby].map((component) => [
		component.name,
		component,
	]),
);
