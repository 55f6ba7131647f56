/** A site on a port of its own, which can go down, come back and be replaced. */
import { serve } from '../../../tools/serve.mjs';

export class Site {
	readonly url: string;
	readonly #first: string;
	#dir: string;
	#server: Awaited<ReturnType<typeof serve>> | undefined;

	private constructor(dir: string, server: Awaited<ReturnType<typeof serve>>) {
		this.#first = dir;
		this.#dir = dir;
		this.#server = server;
		this.url = server.url;
	}

	/** Serves the build in `dir` (`build-e2e`, `build-sub`, `build-next`; `build` has the real decks) on a free port. */
	static async open(dir = 'build-e2e'): Promise<Site> {
		return new Site(dir, await serve(dir));
	}

	/** No connection is answered from now on: this is what offline means. */
	async down(): Promise<void> {
		await this.#server?.close();
		this.#server = undefined;
	}

	async up(): Promise<void> {
		this.#server ??= await serve(this.#dir, Number(new URL(this.url).port));
	}

	/** As it was opened, for the next test. */
	async reset(): Promise<void> {
		await this.up();
		this.deploy(this.#first);
	}

	/** The files of another build at the same address, as after a release. */
	deploy(dir: string): void {
		this.#dir = dir;
		this.#server?.deploy(dir);
	}
}
