import satori from 'satori';
import sharp from 'sharp';
import type { CardView } from './card.ts';
import { composePlate, composeType, type Composition, type PlateView } from './composition.ts';
import { encodeIndexedPng } from './indexed-png.ts';
import { layout } from './layout.ts';
import { loadShaper, Typesetter } from './typesetter.ts';

/** Milliseconds that each step of drawing took. */
export type DrawingTimes = Record<'layout' | 'satori' | 'raster' | 'png', number>;

/** Draws cards on this thread. The first one opens the fonts. */
export class CardPainter {
	readonly #typesetter: Typesetter;
	readonly #logo: string | null;
	readonly #plates = new Map<string, Promise<Uint32Array>>();

	private constructor(typesetter: Typesetter, logo: string | null) {
		this.#typesetter = typesetter;
		this.#logo = logo;
	}

	/** @param logo bytes of a square PNG, or null for none */
	static async open(logo: Uint8Array | null): Promise<CardPainter> {
		// Several painters work at once; each with all of libvips' threads would only get in each other's way.
		sharp.concurrency(1);
		const address = logo && `data:image/png;base64,${Buffer.from(logo).toString('base64')}`;
		return new CardPainter(new Typesetter(await loadShaper()), address);
	}

	/** A card as a PNG of 1200 by 630 pixels. */
	async draw(card: CardView): Promise<{ png: Uint8Array; times: DrawingTimes }> {
		const plate = await this.#plate(card);
		const started = performance.now();
		const composition = composeType(card, this.#typesetter);
		const composed = performance.now();
		const svg = await drawSvg(composition);
		const drawn = performance.now();
		const type = await rasterise(svg);
		const rasterised = performance.now();
		const png = encodeIndexedPng(print(type, plate), layout.width, layout.height);
		const times = {
			layout: composed - started,
			satori: drawn - composed,
			raster: rasterised - drawn,
			png: performance.now() - rasterised,
		};
		return { png, times };
	}

	#plate({ variant, accent, siteName, logo }: CardView): Promise<Uint32Array> {
		const view: PlateView = { variant, accent, siteName, logo };
		const key = JSON.stringify(view);
		const known = this.#plates.get(key);
		if (known !== undefined) return known;
		if (this.#plates.size >= maxPlates) this.#plates.clear();
		const composition = composePlate(view, this.#typesetter, logo === null ? null : this.#logo);
		const plate = drawSvg(composition).then(rasterise);
		this.#plates.set(key, plate);
		return plate;
	}
}

/** 3 MB each. A site has one for each of its categories' colours and variants. */
const maxPlates = 24;

function drawSvg({ root, faces }: Composition): Promise<string> {
	return satori(root as unknown as Parameters<typeof satori>[0], {
		width: layout.width,
		height: layout.height,
		fonts: faces.map(({ name, data }) => ({ name, data, style: 'normal' })),
		// Fractions of a pixel stay, or the runs of a line would not stand where they were measured.
		pointScaleFactor: 0,
	});
}

/** Pixels in memory order R, G, B, A. */
async function rasterise(svg: string): Promise<Uint32Array> {
	const { data } = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
	return new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
}

/** Type over a plate, in place: source over destination, the destination being opaque. */
function print(type: Uint32Array, plate: Uint32Array): Uint32Array {
	for (let at = 0; at < type.length; at += 1) {
		const ink = type[at]!;
		const alpha = ink >>> 24;
		if (alpha === 255) continue;
		const paper = plate[at]!;
		type[at] = alpha === 0 ? paper : blend(ink, paper, alpha);
	}
	return type;
}

function blend(over: number, under: number, alpha: number): number {
	const channel = (shift: number) => {
		const mixed = ((over >>> shift) & 255) * alpha + ((under >>> shift) & 255) * (255 - alpha);
		return Math.round(mixed / 255) << shift;
	};
	return (channel(0) | channel(8) | channel(16) | (255 << 24)) >>> 0;
}
