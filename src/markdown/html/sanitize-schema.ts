import type { Options as Schema } from 'rehype-sanitize';
import { allowedSchemes } from '../syntax/url-scheme.ts';
import { swallowingElements } from './elements.ts';

/** Every element that may stand in an article. */
export const allowedElements: ReadonlySet<string> = new Set(
	(
		'a abbr article b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt em ' +
		'figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img input ins kbd li mark meter ol p pre q rp rt ruby s ' +
		'samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'
	).split(' '),
);

/** Elements that go together with their content. */
export const droppedElements = swallowingElements;

/**
 * All that an article's HTML may contain, whoever wrote it: this runs last. No styles, no handlers, no frames, no forms
 * but the checkboxes of task lists. Elements not named here are replaced by their content, those in `strip` go with it.
 */
export const sanitizeSchema: Schema = {
	allowComments: false,
	allowDoctypes: false,
	// Ids are made harmless where they are collected, so that those of headings stay as they are.
	clobber: [],
	strip: [...droppedElements],
	tagNames: [...allowedElements],
	ancestors: {
		caption: ['table'],
		col: ['table'],
		colgroup: ['table'],
		dd: ['dl'],
		dt: ['dl'],
		figcaption: ['figure'],
		input: ['li'],
		li: ['ol', 'ul'],
		rp: ['ruby'],
		rt: ['ruby'],
		summary: ['details'],
		tbody: ['table'],
		td: ['table'],
		tfoot: ['table'],
		th: ['table'],
		thead: ['table'],
		tr: ['table'],
	},
	attributes: {
		'*': ['className', 'id', 'title', ['dir', 'ltr', 'rtl', 'auto'], ['lang', /^[a-z]{2,3}(?:-[a-z0-9]+)*$/iu]],
		a: [
			'href',
			'ariaLabel',
			'ariaDescribedBy',
			'dataFootnoteRef',
			'dataFootnoteBackref',
			['rel', 'external', 'license', 'nofollow', 'noopener', 'noreferrer', 'sponsored', 'ugc'],
		],
		blockquote: ['cite'],
		col: [['span', /^\d{1,3}$/u]],
		colgroup: [['span', /^\d{1,3}$/u]],
		data: ['value'],
		del: ['cite', 'dateTime'],
		details: ['open'],
		div: [
			['role', 'note'],
			['ariaHidden', 'true'],
		],
		img: ['src', 'alt', 'width', 'height', ['loading', 'lazy'], ['decoding', 'async']],
		input: [['type', 'checkbox'], ['disabled', true], 'checked', 'ariaLabel'],
		ins: ['cite', 'dateTime'],
		li: [['value', /^-?\d{1,6}$/u]],
		meter: ['min', 'max', 'value'],
		ol: [['start', /^-?\d{1,9}$/u], 'reversed'],
		pre: [['tabIndex', 0], ['role', 'group'], 'ariaLabel'],
		q: ['cite'],
		section: ['ariaLabel', ['tabIndex', 0], 'dataFootnotes'],
		td: [
			['colSpan', /^\d{1,3}$/u],
			['rowSpan', /^\d{1,3}$/u],
		],
		th: [['colSpan', /^\d{1,3}$/u], ['rowSpan', /^\d{1,3}$/u], ['scope', 'row', 'col', 'rowgroup', 'colgroup'], 'abbr'],
		time: ['dateTime'],
	},
	protocols: {
		cite: allowedSchemes.image,
		href: allowedSchemes.link,
		src: allowedSchemes.image,
	},
	required: {},
};
