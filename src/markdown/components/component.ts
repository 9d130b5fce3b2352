import type { Element, ElementContent } from 'hast';
import type { z } from 'zod';

/** A component that articles in MDX may use, described as data: the reference page and the checks derive from it. */
export interface Component<Attributes extends z.ZodObject = z.ZodObject> {
	/** As written in MDX. */
	name: string;
	/** What it is for, in one sentence, for the reference. */
	summary: string;
	/** Every attribute, with its description; others are refused. Values are always text, `true` without a value. */
	attributes: Attributes;
	/** `block` stands as a paragraph of its own, `inline` within one. */
	place: 'block' | 'inline';
	/** Whether it may hold Markdown. */
	content: 'blocks' | 'none';
	/** The element it becomes. It still passes every later step and the sanitiser. */
	render(attributes: z.output<Attributes>, children: ElementContent[], problem: Problem): ElementContent;
}

/** Reports that the content is not what the component needs: `日本語 / English`. */
export type Problem = (expected: string) => void;

/** Keeps the attributes' type while the list of components forgets it. */
export function defineComponent<Attributes extends z.ZodObject>(component: Component<Attributes>): Component {
	return component as unknown as Component;
}

/** A hast element with a class. */
export function element(tagName: string, className: string | undefined, children: ElementContent[]): Element {
	return {
		type: 'element',
		tagName,
		properties: className === undefined ? {} : { className: className.split(' ') },
		children,
	};
}

export function text(value: string): ElementContent {
	return { type: 'text', value };
}
