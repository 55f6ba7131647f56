/** Room for a drawing, in pixels. */
export type Room = {
	readonly width: number;
	readonly height: number;
	/** Size of the letters in it. */
	readonly em: number;
};
