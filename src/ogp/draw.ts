import satori from 'satori';
import sharp from 'sharp';
import type { CardView } from './card.ts';
import { composePlate, composeType, type PlateView } from './composition.ts';
import type { Composition } from './sheet.ts';
import { makePlate, type Plate, printCard } from './plate.ts';
import { loadShaper, Typesetter } from './typesetter.ts';

/** Milliseconds that each step of drawing took. */
export type DrawingTimes = Record<'layout' | 'satori' | 'raster' | 'png', number>;

/** Draws cards on this thread. The first one opens the fonts. */
export class CardPainter {
	readonly #typesetter: Typesetter;
	readonly #logo: string | null;
	readonly #plates = new Map<string, Promise<Plate>>();

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
		const png = printCard(type, plate);
		const times = {
			layout: composed - started,
			satori: drawn - composed,
			raster: rasterised - drawn,
			png: performance.now() - rasterised,
		};
		return { png, times };
	}

	#plate({ variant, accent, siteName, logo }: CardView): Promise<Plate> {
		const view: PlateView = { variant, accent, siteName, logo };
		const key = JSON.stringify(view);
		const known = this.#plates.get(key);
		if (known !== undefined) return known;
		if (this.#plates.size >= maxPlates) this.#plates.clear();
		const composition = composePlate(view, this.#typesetter, logo === null ? null : this.#logo);
		const plate = drawSvg(composition)
			.then(rasterise)
			.then((pixels) => makePlate(pixels, accent));
		this.#plates.set(key, plate);
		return plate;
	}
}

/** 4 MB each. A site has one for each of its categories' colours and variants. */
const maxPlates = 24;

function drawSvg({ root, faces, width, height }: Composition): Promise<string> {
	return satori(root as unknown as Parameters<typeof satori>[0], {
		width,
		height,
		fonts: faces.map(({ name, data }) => ({ name, data, style: 'normal' })),
		// Fractions of a pixel stay, or the runs of a line would not stand where they were measured.
		pointScaleFactor: 0,
	});
}

/** Pixels in memory order R, G, B, A. */
async function rasterise(svg: string): Promise<Uint32Array> {
	const { data } = await sharp(Buffer.from(withoutUnusedMasks(svg)))
		.ensureAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	return new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
}

/** satori declares a mask for every element; librsvg spends a tenth of its time on reading what nothing uses. */
function withoutUnusedMasks(svg: string): string {
	return svg.replace(/<mask id="([^"]*)">.*?<\/mask>/gsu, (mask, id: string) =>
		svg.includes(`url(#${id})`) ? mask : '',
	);
}
