/** What the build makes out of `cards/` (tools/decks-plugin.ts). */
declare module 'virtual:decks' {
	type Deck = import('#core/notes/types.ts').CompiledDeck;

	/** The bundled decks, in the order of their names; each is a file of its own. */
	export const decks: readonly {
		readonly id: Deck['id'];
		readonly version: Deck['version'];
		readonly load: () => Promise<Deck>;
	}[];
}

/** The worker of the app (tools/worker-plugin.ts). */
declare module 'virtual:worker' {
	/** Address of its script. */
	const url: string;
	export default url;
}
