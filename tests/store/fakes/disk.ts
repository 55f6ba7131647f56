/**
 * A disk in memory with what makes real ones dangerous: one owner per file, writes that are
 * lost or torn in a power cut until they are flushed, and requests that fail on demand.
 */
import type { Files, OpenFile } from '#store/journal/files.ts';

type Stored = { content: Uint8Array; durable: Uint8Array; owner: object | null };

export class Disk {
	readonly #stored = new Map<string, Stored>();
	/** Requests made so far. */
	requests = 0;
	/** The request with this number fails, counted from 1; null for none. */
	failAt: number | null = null;

	/** The disk as one process sees it. */
	files(): Files & { readonly die: () => void } {
		const owner = {};
		return {
			list: () => this.#async(() => [...this.#stored.keys()]),
			open: (name) => this.#async(() => this.#open(name, owner)),
			remove: (name) =>
				this.#async(() => {
					const isFree = !this.#stored.get(name)?.owner;
					if (isFree) this.#stored.delete(name);
					return isFree;
				}),
			die: () => {
				for (const stored of this.#stored.values()) if (stored.owner === owner) stored.owner = null;
			}
		};
	}

	/**
	 * A power cut: what was not flushed since is gone, except for the share `kept` of what a
	 * file grew by. Every process dies.
	 */
	cutPower(kept = 0): void {
		for (const stored of this.#stored.values()) {
			const { content, durable } = stored;
			const grown = Math.max(0, content.length - durable.length);
			const size = durable.length + Math.floor(grown * kept);
			const bytes = new Uint8Array(size);
			bytes.set(content.subarray(durable.length, size), durable.length);
			bytes.set(durable);
			stored.content = stored.durable = bytes;
			stored.owner = null;
		}
	}

	bytes(name: string): Uint8Array {
		return this.#stored.get(name)?.content ?? new Uint8Array(0);
	}

	setBytes(name: string, content: Uint8Array): void {
		this.#stored.set(name, { content, durable: content, owner: null });
	}

	get names(): readonly string[] {
		return [...this.#stored.keys()];
	}

	#async<T>(act: () => T): Promise<T> {
		return Promise.resolve().then(() => {
			this.#request();
			return act();
		});
	}

	#request(): void {
		this.requests++;
		if (this.requests === this.failAt)
			throw new DOMException('the disk refuses', 'QuotaExceededError');
	}

	#open(name: string, owner: object): OpenFile | null {
		const empty = new Uint8Array(0);
		const stored = this.#stored.get(name) ?? { content: empty, durable: empty, owner: null };
		this.#stored.set(name, stored);
		if (stored.owner !== null) return null;
		stored.owner = owner;
		return this.#handle(stored);
	}

	#handle(stored: Stored): OpenFile {
		return {
			getSize: () => stored.content.length,
			read: (into, { at }) => {
				this.#request();
				const part = stored.content.subarray(at, at + into.length);
				into.set(part);
				return part.length;
			},
			write: (bytes, { at }) => {
				this.#request();
				const content = new Uint8Array(Math.max(stored.content.length, at + bytes.length));
				content.set(stored.content);
				content.set(bytes, at);
				stored.content = content;
				return bytes.length;
			},
			truncate: (size) => {
				this.#request();
				stored.content = stored.content.slice(0, size);
			},
			flush: () => {
				this.#request();
				stored.durable = stored.content;
			},
			close: () => {
				stored.owner = null;
			}
		};
	}
}
