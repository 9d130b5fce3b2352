/** The part of harfbuzzjs that is used here; the package comes without types. */
declare module 'harfbuzzjs' {
	export interface Harfbuzz {
		createBlob(data: Uint8Array): HarfbuzzObject;
		createFace(blob: HarfbuzzObject, index: number): HarfbuzzObject & { upem: number };
		createFont(face: HarfbuzzObject): HarfbuzzObject;
		createBuffer(): HarfbuzzObject & {
			addText(text: string): void;
			guessSegmentProperties(): void;
			/** `cl`: code unit with which the glyph's cluster begins; `ax`: advance in units of the font. */
			json(): { cl: number; ax: number }[];
		};
		shape(font: HarfbuzzObject, buffer: HarfbuzzObject, features: string): void;
	}

	interface HarfbuzzObject {
		destroy(): void;
	}
}
