/**
 * From the files of a topic to a deck: notes are parsed, facts find or get their ids.
 */
import type { CardId } from '../base/brand.ts';
import { sha256Hex } from '../base/sha256.ts';
import { canonicalJson } from '../base/json.ts';
import type { Decision } from './identity/decisions.ts';
import type { Ledger } from './identity/ledger.ts';
import type { Merged } from './identity/merges.ts';
import { openRecords } from './identity/published.ts';
import { reconcile } from './identity/reconcile.ts';
import type { Asked, Report } from './identity/report.ts';
import type { Identity } from './identity/tell.ts';
import type { Assets } from './lint/image-missing.ts';
import { lint } from './lint/lint.ts';
import { parseNote } from './parse.ts';
import type { ParsedFact } from './parsed.ts';
import { fileName } from './file-name.ts';
import {
	heirsIn,
	NO_OWNERS,
	recordsWithHeirs,
	refer,
	type Owners,
	type Referred
} from './references.ts';
import { accessFilesIn, isYamlFile, worldDiagnostics, worldsIn } from './worlds.ts';
import type {
	Card,
	CompiledDeck,
	CompiledNote,
	DeckContent,
	Diagnostic,
	Fact,
	Language,
	NoteFile
} from './types.ts';

export type DeckCompilation = {
	readonly deck: DeckContent;
	/** What the deck remembers from now on; equal to the ledger given if nothing changed. */
	readonly ledger: Ledger;
	readonly report: Report;
	/** Facts that wait for a person's word, without a schedule until then. */
	readonly questions: readonly Asked[];
	/** Facts that live on under an older id by a person's word. */
	readonly merged: readonly Merged[];
	/** Those of all notes. */
	readonly diagnostics: readonly Diagnostic[];
	/** Those of the worlds beside them. */
	readonly worldDiagnostics: readonly Diagnostic[];
};

type Identities = ReadonlyMap<ParsedFact, Identity>;

/**
 * Compiles all notes of the ledger's deck, with the worlds among the files. `decisions` are those of the person that count now,
 * in log order; they shape the deck and never the ledger. `assets` are the files that notes may
 * show; where they are not known, none is missed. `onread` is told how many notes have been
 * read, which is most of the work; `owners` are what its lines may refer to. Never throws on text.
 */
export function compileDeck(
	files: readonly NoteFile[],
	ledger: Ledger,
	decisions: readonly Decision[] = [],
	assets: Assets | null = null,
	onread: (notes: number) => void = () => undefined,
	owners: Owners = NO_OWNERS
): DeckCompilation {
	const { deck } = ledger;
	const languages = languagesIn(ledger);
	const worlds = worldsIn(files);
	const access = accessFilesIn(files);
	const beside = [...worlds.values(), ...access].map(fileOf);
	const parsed = files
		.filter((file) => !isYamlFile(file))
		.map((file, i) => {
			const note = parseNote({
				...file,
				deck,
				worlds,
				knownAs: languages.get(fileName({ ...file, deck }))
			});
			onread(i + 1);
			return refer(note, owners);
		});
	const settled = reconcile(
		ledger,
		parsed.map(({ note }) => note),
		decisions
	);
	const notes = parsed.map((referred) =>
		compileNote(referred, settled.identities, [
			...settled.diagnostics.filter(({ path }) => path === referred.note.path),
			...lint(referred.note, assets)
		])
	);
	const facts = recordsWithHeirs(settled.ledger.facts, parsed, settled.identities);
	const became = heirsIn(facts);
	return {
		deck: {
			id: deck,
			notes,
			...(beside.length > 0 && { worlds: beside }),
			...(Object.keys(became).length > 0 && { became })
		},
		ledger: { ...settled.ledger, facts },
		report: settled.report,
		questions: settled.questions,
		merged: settled.merged,
		diagnostics: notes.flatMap((note) => note.diagnostics),
		worldDiagnostics: worldDiagnostics(worlds, access)
	};
}

function fileOf({ path, source }: NoteFile): NoteFile {
	return { path, source };
}

/** What language each file was last in, by its name within the deck. */
function languagesIn({ facts }: Ledger): ReadonlyMap<string, Language> {
	const active = facts.filter(({ state }) => state === 'active');
	return new Map(active.map(({ file, lang }) => [file, lang]));
}

/** The deck to be published, named by its content. Writing all of it out costs as much as compiling it. */
export function versioned({
	deck,
	ledger
}: Pick<DeckCompilation, 'deck' | 'ledger'>): CompiledDeck {
	const open = openRecords(ledger);
	const content = { ...deck, ...(open.length > 0 && { open }) };
	return { ...content, version: sha256Hex(canonicalJson(content)) };
}

function compileNote(
	{ note, references, diagnostics }: Referred,
	identities: Identities,
	more: readonly Diagnostic[]
): CompiledNote {
	return {
		...note,
		facts: note.facts.map((fact) => toFact(fact, identities.get(fact)!)),
		cards: note.facts.flatMap((fact) => toCards(fact, identities.get(fact)!)),
		...(references.length > 0 && { references }),
		diagnostics: [...note.diagnostics, ...diagnostics, ...more].sort(
			(a, b) => a.span.start - b.span.start
		)
	};
}

function toFact({ text, anchor, breadcrumb, lines }: ParsedFact, { id }: Identity): Fact {
	return { id, anchor, text, breadcrumb, lines };
}

function toCards(fact: ParsedFact, { id, slots }: Identity): readonly Card[] {
	return fact.cards.map((card, i) => {
		const slot = slots[i]!;
		return { ...card, id: `${id}/${slot}` as CardId, fact: id, slot };
	});
}
