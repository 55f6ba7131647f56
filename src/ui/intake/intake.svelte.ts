/** Notes on their way in: handed over, read, given decks, looked at deck by deck. */
import type { NotesInput } from '#store/types.ts';
import type { Offer } from './offer.ts';
import { readOffers, type Batch } from './read-offer.ts';

/** A deck on its way in. */
export type Parcel = { readonly batch: Batch; readonly input: NotesInput };

export type Stage =
	| { readonly kind: 'asking' }
	| { readonly kind: 'reading'; readonly done: number; readonly all: number }
	| { readonly kind: 'sorting'; readonly batches: readonly Batch[] }
	/** The first of the parcels is looked at; `done` others are saved. */
	| { readonly kind: 'looking'; readonly parcels: readonly Parcel[]; readonly done: number };

export class Intake {
	#stage = $state.raw<Stage>({ kind: 'asking' });
	#reading = new AbortController();

	get stage(): Stage {
		return this.#stage;
	}

	/** Reads what was handed over. While notes are looked at nothing else is taken. */
	async take(offers: readonly Offer[]): Promise<void> {
		if (this.#stage.kind === 'looking') return;
		this.#reading.abort();
		const reading = (this.#reading = new AbortController());
		const all = offers.reduce((sum, { files }) => sum + files.length, 0);
		const tell = (done: number) => (this.#stage = { kind: 'reading', done, all });
		tell(0);
		const batches = await readOffers(offers, tell, reading.signal).catch(() => null);
		if (batches !== null) this.#stage = { kind: 'sorting', batches };
	}

	/** From where they go to what they become. */
	look(parcels: readonly Parcel[]): void {
		this.#stage = { kind: 'looking', parcels, done: 0 };
	}

	/** The first parcel is saved. Returns whether another one follows. */
	next(): boolean {
		const { stage } = this;
		if (stage.kind !== 'looking' || stage.parcels.length === 1) return false;
		this.#stage = { ...stage, parcels: stage.parcels.slice(1), done: stage.done + 1 };
		return true;
	}

	/** One step back; what is saved stays saved. */
	back(): void {
		this.#reading.abort();
		const { stage } = this;
		this.#stage =
			stage.kind === 'looking'
				? { kind: 'sorting', batches: stage.parcels.map(({ batch }) => batch) }
				: { kind: 'asking' };
	}
}
