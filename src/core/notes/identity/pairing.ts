/**
 * Which old statement became which new one. Both directions are kept, so that each statement
 * is given away at most once.
 */
import type { Statement } from './statement.ts';

/** How far to look past statements that have no partner yet, for one that has. */
const REACH = 4;

export class Pairing<O extends Statement, N extends Statement> {
	readonly olds: readonly O[];
	readonly news: readonly N[];
	/** Partner in the other list by index; -1 for none. */
	readonly #oldOf: Int32Array;
	readonly #newOf: Int32Array;

	constructor(olds: readonly O[], news: readonly N[]) {
		this.olds = olds;
		this.news = news;
		this.#oldOf = new Int32Array(news.length).fill(-1);
		this.#newOf = new Int32Array(olds.length).fill(-1);
	}

	join(old: number, fresh: number): void {
		this.#newOf[old] = fresh;
		this.#oldOf[fresh] = old;
	}

	oldOf(fresh: number): number {
		return this.#oldOf[fresh]!;
	}

	isOldFree(old: number): boolean {
		return this.#newOf[old] === -1;
	}

	isNewFree(fresh: number): boolean {
		return this.#oldOf[fresh] === -1;
	}

	freeOlds(): readonly number[] {
		return unpartnered(this.#newOf);
	}

	freeNews(): readonly number[] {
		return unpartnered(this.#oldOf);
	}

	/** On how many sides (0–2) the nearest partnered neighbours of both belong to each other. */
	votes(old: number, fresh: number): number {
		return Number(this.#agree('before', old, fresh)) + Number(this.#agree('after', old, fresh));
	}

	/** Old statements that stand where the new one stands, between partnered neighbours. */
	inPlaceOf(fresh: number): readonly number[] {
		const candidates: number[] = [];
		for (const [side, back] of [
			['before', 'after'],
			['after', 'before']
		] as const) {
			const neighbour = this.#partnered(this.news, side, fresh, (i) => !this.isNewFree(i));
			if (neighbour === -1) continue;
			const old = this.olds[this.oldOf(neighbour)]![back];
			if (old !== -1 && this.isOldFree(old)) candidates.push(old);
		}
		return candidates;
	}

	#agree(side: 'before' | 'after', old: number, fresh: number): boolean {
		const ofNew = this.#partnered(this.news, side, fresh, (i) => !this.isNewFree(i));
		if (ofNew === -1) return false;
		const ofOld = this.#partnered(this.olds, side, old, (i) => !this.isOldFree(i));
		return ofOld !== -1 && this.oldOf(ofNew) === ofOld;
	}

	#partnered(
		list: readonly Statement[],
		side: 'before' | 'after',
		from: number,
		isPartnered: (index: number) => boolean
	): number {
		let index = list[from]![side];
		for (let step = 0; step < REACH && index !== -1 && !isPartnered(index); step++)
			index = list[index]![side];
		return index !== -1 && isPartnered(index) ? index : -1;
	}
}

function unpartnered(partners: Int32Array): readonly number[] {
	const free: number[] = [];
	for (let i = 0; i < partners.length; i++) if (partners[i] === -1) free.push(i);
	return free;
}
