/** A world on the table: what is asked in it, what was changed, and what each change has led to. */
import { askWorld, canAsk, type Ask, type Journey, type Who } from '#core/kube/ask/ask.ts';
import { askers, offersFor, type Offer } from '#core/kube/ask/offers.ts';
import { placeOf } from '#core/kube/world/place.ts';
import type { Protocol, World } from '#core/kube/world/types.ts';
import type { AboutWorld } from '#core/kube/yaml/about-world.ts';

/** Somebody outside; an address that is kept for examples. */
export const OUTSIDE_IP = '203.0.113.77';

/** Undo goes back this far. */
const MOST_CHANGES = 50;

/** A world, and what it is for. */
export type Told = { readonly world: World; readonly about: AboutWorld };

export class Desk {
	readonly #first: Told;
	#past = $state.raw<readonly Told[]>([]);
	#told = $state.raw() as Told;
	#who = $state.raw() as Who;
	#host = $state('');
	#port = $state('80');
	#protocol = $state<Protocol>('TCP');
	/** Null: the last step. */
	#at = $state<number | null>(null);

	constructor(first: Told) {
		const { world, about } = first;
		this.#first = first;
		this.#told = first;
		this.#who = firstAsker(world, about);
		const [offer] = offersFor(world, this.#who);
		this.take({
			host: about.ask?.name ?? offer?.host ?? '',
			port: about.ask?.port ?? offer?.port ?? 80,
			protocol: offer?.protocol ?? 'TCP'
		});
	}

	get world(): World {
		return this.#told.world;
	}
	get about(): AboutWorld {
		return this.#told.about;
	}
	get isChanged(): boolean {
		return this.#past.length > 0;
	}
	get who(): Who {
		return this.#who;
	}
	get host(): string {
		return this.#host;
	}
	get port(): string {
		return this.#port;
	}
	get protocol(): Protocol {
		return this.#protocol;
	}
	get at(): number | null {
		return this.#at;
	}

	/** Null while there is nothing to ask: no name, or no port. */
	readonly ask: Ask | null = $derived.by(() => {
		const port = Number(this.#port);
		const isPort = /^\d{1,5}$/.test(this.#port.trim()) && port > 0 && port < 65536;
		const host = this.#host.trim();
		if (!isPort || host === '') return null;
		return { who: this.#who, host, port, protocol: this.#protocol };
	});
	readonly journey: Journey | null = $derived(this.ask && askWorld(this.#told.world, this.ask));
	/** What the same question led to before the last change. */
	readonly before: Journey | null = $derived.by(() => {
		const last = this.#past.at(-1);
		return last && this.ask ? askWorld(last.world, this.ask) : null;
	});

	askFrom(who: Who): void {
		this.#who = who;
		this.#at = null;
	}
	take({ host, port, protocol }: Offer): void {
		this.#host = host;
		this.#port = String(port);
		this.#protocol = protocol;
		this.#at = null;
	}
	type(fields: { readonly host?: string; readonly port?: string; readonly protocol?: Protocol }) {
		this.#host = fields.host ?? this.#host;
		this.#port = fields.port ?? this.#port;
		this.#protocol = fields.protocol ?? this.#protocol;
		this.#at = null;
	}
	step(to: number): void {
		this.#at = to;
	}

	change(edit: (world: World) => World): void {
		this.replace({ ...this.#told, world: edit(this.#told.world) });
	}
	replace(told: Told): void {
		this.#past = [...this.#past, this.#told].slice(-MOST_CHANGES);
		this.#told = told;
		this.#at = null;
	}
	undo(): void {
		const last = this.#past.at(-1);
		if (!last) return;
		this.#past = this.#past.slice(0, -1);
		this.#told = last;
		this.#at = null;
	}
	reset(): void {
		this.#past = [];
		this.#told = this.#first;
		this.#at = null;
	}
}

function firstAsker(world: World, { from }: AboutWorld): Who {
	const isThere = from && world.pods.some((pod) => placeOf(pod) === placeOf(from) && canAsk(pod));
	return isThere ? { kind: 'pod', at: from } : askers(world, OUTSIDE_IP)[0]!;
}
