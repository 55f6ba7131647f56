/**
 * A note while it is edited: its text, kept on this device as it is written, and what saving it
 * would come to, compiled beside the page.
 */
import type { Sha256 } from '#core/base/brand.ts';
import { sha256Hex } from '#core/base/sha256.ts';
import { fileName } from '#core/notes/file-name.ts';
import type { CompiledNote, Diagnostic } from '#core/notes/types.ts';
import type { NotesInput, Preview, Store } from '#store/types.ts';
import { draftOf, keepDraft } from './draft.ts';

/** What saving does to facts, and cards whose person's words no longer fit (`outworded`). */
export type Changes = {
	readonly born: number;
	readonly changed: number;
	readonly gone: number;
	readonly unsure: number;
	readonly outworded: number;
};

/** How long nothing is written before the note is looked at, in milliseconds. */
const PAUSE = 350;

export class Edition {
	readonly #store: Store;
	readonly #note: CompiledNote;
	#text = $state('');
	#from: Sha256 = $state.raw(sha256Hex(''));
	#isDraft = $state(false);
	#preview = $state.raw<Preview>();
	/** Whether the preview is of an older text. */
	#isStale = $state(false);
	#isFinished = false;
	#timer: ReturnType<typeof setTimeout> | undefined;

	readonly diagnostics: readonly Diagnostic[] = $derived(
		this.#preview?.notes.flatMap((note) => note.diagnostics) ?? []
	);
	readonly changes: Changes | undefined = $derived(this.#preview && changesOf(this.#preview));
	/** Whether the saved note is another one by now than the one that the text goes on from. */
	readonly isOvertaken: boolean = $derived(
		this.#preview !== undefined && this.#preview.over[0] !== this.#from
	);

	constructor(store: Store, note: CompiledNote) {
		this.#store = store;
		this.#note = note;
		this.#text = note.source;
		this.#from = sha256Hex(note.source);
	}

	get isChanged(): boolean {
		return this.#text !== this.#note.source;
	}

	get text(): string {
		return this.#text;
	}

	/** Hash of the saved text that it goes on from. */
	get from(): Sha256 {
		return this.#from;
	}

	/** Whether it goes on from a draft of an earlier visit. */
	get isDraft(): boolean {
		return this.#isDraft;
	}

	get isStale(): boolean {
		return this.#isStale;
	}

	get input(): NotesInput {
		const { deck } = this.#note;
		return { deck, notes: [{ path: fileName(this.#note), text: this.#text }] };
	}

	/** Takes up the draft that was left here, if there is one, and looks at the text. */
	async open(): Promise<void> {
		const kept = await draftOf(this.#store, this.#note.path, this.#note.source);
		if (kept.text !== this.#note.source) {
			this.#text = kept.text;
			this.#from = kept.from;
			this.#isDraft = true;
		}
		await this.look();
	}

	/** A textarea knows one kind of line end: the note keeps its own. */
	write(typed: string): void {
		const eol = /\r\n|\r|\n/u.exec(this.#note.source)?.[0] ?? '\n';
		this.#text = eol === '\n' ? typed : typed.replaceAll('\n', eol);
		this.#isStale = true;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#settle(), PAUSE);
	}

	/** Compiles the text now. Resolves to its preview; rejects with a `StoreError`. */
	async look(): Promise<Preview> {
		const text = this.#text;
		this.#isStale = true;
		const preview = await this.#store.preview(this.input);
		if (text === this.#text) {
			this.#preview = preview;
			this.#isStale = false;
		}
		return preview;
	}

	/** Back to the saved text. */
	async discard(): Promise<void> {
		this.#text = this.#note.source;
		this.#from = sha256Hex(this.#text);
		this.#isDraft = false;
		clearTimeout(this.#timer);
		await this.#settle();
	}

	/** It is saved: no draft is needed any more. */
	async finish(): Promise<void> {
		clearTimeout(this.#timer);
		this.#isFinished = true;
		await this.keep();
	}

	/** Nothing is written any more; what is written stays as a draft. */
	async close(): Promise<void> {
		clearTimeout(this.#timer);
		await this.keep();
	}

	async #settle(): Promise<void> {
		await this.keep();
		await this.look().catch(() => undefined); // saving tells what is wrong
	}

	/** Keeps what is written as a draft, as it does by itself in every pause. */
	async keep(): Promise<void> {
		const isKept = this.isChanged && !this.#isFinished;
		const draft = isKept ? { text: this.#text, from: this.#from } : undefined;
		await keepDraft(this.#store, this.#note.path, draft);
	}
}

function changesOf({ report, questions, outworded }: Preview): Changes {
	return {
		born: report.new.length,
		changed: report.changed.length + report.reworded.length,
		gone: report.orphan.length,
		unsure: questions.length,
		outworded: outworded.length
	};
}

/** Whether there is nothing to decide or to tell: facts stay, or are new. */
export function isPlain({ report, questions, outworded }: Preview): boolean {
	const { moved, reworded, changed, orphan, ambiguous } = report;
	return [moved, reworded, changed, orphan, ambiguous, questions, outworded].every(
		({ length }) => length === 0
	);
}
