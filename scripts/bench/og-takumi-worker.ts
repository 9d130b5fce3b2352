import { Renderer } from '@takumi-rs/core';
import { workerData } from 'node:worker_threads';
import type { SatoriElement } from '../../src/ogp/sheet.ts';

/** Draws one card with takumi, from the tree that satori gets. */
export default async function drawWithTakumi(root: SatoriElement): Promise<Uint8Array> {
	return (await (renderer ??= openRenderer())).render(toNode(root), { width: 1200, height: 630, format: 'png' });
}

export interface TakumiPoolData {
	fonts: { name: string; data: Uint8Array }[];
}

let renderer: Promise<Renderer> | undefined;

async function openRenderer(): Promise<Renderer> {
	const opened = new Renderer();
	const [, { fonts }] = workerData as [unknown, TakumiPoolData];
	// Fonts given to the constructor are ignored, and the card full of boxes.
	for (const { name, data } of fonts) await opened.registerFont({ name, data });
	return opened;
}

type TakumiNode = Exclude<Parameters<Renderer['render']>[0], string>;

function toNode({ props: { style, children } }: SatoriElement): TakumiNode {
	return typeof children === 'string'
		? { type: 'text', text: children, style }
		: { type: 'container', style, children: (children ?? []).map(toNode) };
}
