/**
 * The decks of a development server: a saved note is compiled at once and sent to the open
 * pages; a note with an error is shown over them, and the deck stays as it last was good.
 */
import { resolve, sep } from 'node:path';
import type { ErrorPayload, ViteDevServer } from 'vite';
import { errorsOf, staleness, type CompiledSource } from '../src/cli/decks.ts';
import type { Words } from '../src/cli/terminal.ts';
import { diagnosticText, diagnosticTexts } from '../src/cli/told.ts';
import { codeFrame } from '../src/core/notes/frame.ts';
import type { CompiledDeck, Diagnostic, NoteFile } from '../src/core/notes/types.ts';
import { isDeckModule } from './deck-modules.ts';

/** What diagnostics are about. */
function filesOf({ deck }: CompiledSource): readonly NoteFile[] {
	return [...deck.notes, ...(deck.worlds ?? [])];
}

export class LiveDecks {
	readonly #server: ViteDevServer;
	readonly #compile: () => readonly CompiledSource[];
	readonly #words: Words;
	/** Last good states, in the order of the folders. */
	#deckById: ReadonlyMap<string, CompiledDeck> = new Map();
	#errors: readonly ErrorPayload[] = [];
	/** What the terminal has been told already, so that one edit does not repeat it all. */
	#told: ReadonlySet<string> = new Set();

	constructor(server: ViteDevServer, compile: () => readonly CompiledSource[], words: Words) {
		this.#server = server;
		this.#compile = compile;
		this.#words = words;
		this.#refresh();
		const folder = resolve(server.config.root, 'cards') + sep;
		server.watcher.on('all', (_event, file) => {
			if (file.startsWith(folder) && /\.(?:md|ya?ml)$|[\\/]ledger\.json$/i.test(file))
				this.#publish();
		});
		server.ws.on('connection', () => {
			this.#show();
		});
	}

	get decks(): readonly CompiledDeck[] {
		return [...this.#deckById.values()];
	}

	/** Brings open pages up to date after an edit. */
	#publish(): void {
		const before = this.#deckById;
		const hadErrors = this.#errors.length > 0;
		this.#refresh();
		// An update without modules takes an error off the page.
		if (hadErrors && this.#errors.length === 0)
			this.#server.ws.send({ type: 'update', updates: [] });
		this.#show();
		this.#invalidate();
		for (const deck of this.decks)
			if (before.get(deck.id)?.version !== deck.version)
				this.#server.ws.send('kubecards:deck', deck);
	}

	#refresh(): void {
		const compiled = this.#compile();
		const before = this.#deckById;
		const lastGood = (one: CompiledSource) =>
			errorsOf(one).length > 0 ? (before.get(one.deck.id) ?? one.deck) : one.deck;
		this.#deckById = new Map(compiled.map((one) => [one.deck.id, lastGood(one)]));
		this.#errors = compiled.flatMap((one) =>
			errorsOf(one).map((error) => this.#payload(error, one))
		);
		this.#tell(compiled);
	}

	#tell(compiled: readonly CompiledSource[]): void {
		const texts = compiled.flatMap((one) =>
			diagnosticTexts([...errorsOf(one), ...staleness(one)], filesOf(one), this.#words)
		);
		for (const text of texts) if (!this.#told.has(text)) this.#server.config.logger.warn(text);
		this.#told = new Set(texts);
	}

	/** A page opened or reloaded from now on gets the decks as they are. */
	#invalidate(): void {
		for (const { moduleGraph } of Object.values(this.#server.environments))
			for (const module of moduleGraph.idToModuleMap.values())
				if (isDeckModule(module.id)) moduleGraph.invalidateModule(module);
	}

	#show(): void {
		for (const error of this.#errors) this.#server.ws.send(error);
	}

	#payload(error: Diagnostic, compiled: CompiledSource): ErrorPayload {
		const source = filesOf(compiled).find(({ path }) => path === error.path)?.source;
		return {
			type: 'error',
			err: {
				message: diagnosticText(error, undefined, this.#words),
				stack: '',
				plugin: 'kubecards:decks',
				id: error.path,
				loc: { file: error.path, line: error.line, column: error.column },
				...(source !== undefined && { frame: codeFrame(source, error) })
			}
		};
	}
}
