/** Notes on their way in: handed over, read, given a deck, looked at. */
import type { NotesInput } from '#store/types.ts';
import type { Offer } from './offer.ts';
import { readOffer, type Batch } from './read-offer.ts';

export type Stage =
	| { readonly kind: 'asking' }
	| { readonly kind: 'reading'; readonly done: number; readonly all: number }
	| { readonly kind: 'sorting'; readonly batch: Batch }
	| { readonly kind: 'looking'; readonly batch: Batch; readonly input: NotesInput };

export class Intake {
	#stage = $state.raw<Stage>({ kind: 'asking' });
	#reading = new AbortController();

	get stage(): Stage {
		return this.#stage;
	}

	/** Reads what was handed over. While notes are looked at nothing else is taken. */
	async take(offer: Offer): Promise<void> {
		if (this.#stage.kind === 'looking') return;
		this.#reading.abort();
		const reading = (this.#reading = new AbortController());
		const all = offer.files.length;
		const tell = (done: number) => (this.#stage = { kind: 'reading', done, all });
		tell(0);
		const batch = await readOffer(offer, tell, reading.signal).catch(() => null);
		if (batch !== null) this.#stage = { kind: 'sorting', batch };
	}

	/** From where it goes to what it becomes. */
	look(batch: Batch, input: NotesInput): void {
		this.#stage = { kind: 'looking', batch, input };
	}

	/** One step back. */
	back(): void {
		this.#reading.abort();
		const { stage } = this;
		this.#stage =
			stage.kind === 'looking' ? { kind: 'sorting', batch: stage.batch } : { kind: 'asking' };
	}
}
