/** What identity promises of any notes and any edits, the bench's figures aside. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Reconciled } from '../../../../src/core/notes/identity/reconcile.ts';
import type { ParsedNote } from '../../../../src/core/notes/parsed.ts';
import { idsOf, note, sentence, settle, statements, type Said } from './support.ts';

/** An edit of a list of statements: what is dropped, moved, mistyped and said anew. */
const edit = fc.record({
	drop: fc.nat(60),
	move: fc.tuple(fc.nat(60), fc.nat(60)),
	typo: fc.nat(60),
	say: fc.tuple(fc.nat(60), sentence)
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(said: readonly Said[], { drop, move, typo, say }: Edit): readonly Said[] {
	const rest = said.toSpliced(drop % said.length, 1);
	const [from, to] = [move[0] % rest.length, move[1] % rest.length];
	const moved = rest.toSpliced(from, 1).toSpliced(to, 0, rest[from]!);
	const at = typo % moved.length;
	const mistyped = moved.with(at, { ...moved[at]!, text: `${moved[at]!.text.slice(0, -1)}핡` });
	const index = say[0] % mistyped.length;
	return mistyped.toSpliced(index, 0, { text: say[1], crumb: mistyped[index]!.crumb! });
}

const idSet = ({ ledger }: Reconciled) => ledger.facts.map(({ id }) => id).sort();

test('reconciling again what was reconciled changes nothing', () => {
	fc.assert(
		fc.property(statements, edit, (said, one) => {
			const now = note(edited(said, one));
			const first = settle(now, settle(note(said)).ledger);
			const second = settle(now, first.ledger);
			expect(second.ledger).toEqual(first.ledger);
			expect(idsOf(second, now)).toEqual(idsOf(first, now));
		})
	);
});

test('the order in which files are read does not count', () => {
	const files = (parts: readonly (readonly Said[])[]): readonly ParsedNote[] =>
		parts.map((said, i) => note(said, { path: `cards/dns/${i}.ko.md` }));
	const halves = (said: readonly Said[]) => [said.filter((_, i) => i % 2 === 0), said.slice(2)];
	fc.assert(
		fc.property(statements, edit, (said, one) => {
			const before = files(halves(said));
			const after = files(halves(edited(said, one)));
			const straight = settle(after, settle(before).ledger);
			const reversed = settle(after.toReversed(), settle(before.toReversed()).ledger);
			expect(reversed.ledger).toEqual(straight.ledger);
		})
	);
});

test('two devices that start from one ledger and read one text agree', () => {
	fc.assert(
		fc.property(statements, edit, (said, one) => {
			const { ledger } = settle(note(said));
			const copy = structuredClone(ledger);
			const [mine, yours] = [note(edited(said, one)), note(edited(said, one))];
			expect(settle(yours, copy).ledger).toEqual(settle(mine, ledger).ledger);
		})
	);
});

test('an edit that is taken back brings every id back to its words', () => {
	fc.assert(
		fc.property(statements, edit, (said, one) => {
			fc.pre(!said.some(({ text }) => text === one.say[1]));
			const before = settle(note(said));
			const after = settle(note(edited(said, one)), before.ledger);
			const back = note(said);
			const ids = before.ledger.facts.map(({ id }) => id);
			expect(idsOf(settle(back, after.ledger), back)).toEqual(ids);
		})
	);
});

test('an id never passes to words that it did not have while others still say its own', () => {
	fc.assert(
		fc.property(statements, edit, edit, (said, one, other) => {
			const before = settle(note(said));
			const textOf = new Map(before.ledger.facts.map(({ id, text }) => [id, text]));
			const now = note(edited(edited(said, one), other));
			const after = settle(now, before.ledger);
			const texts = new Set(now.facts.map((fact) => fact.text));
			idsOf(after, now).forEach((id, i) => {
				const text = textOf.get(id as never);
				if (text !== undefined && texts.has(text)) expect(now.facts[i]!.text).toBe(text);
			});
		})
	);
});

test('no id is ever given to a second fact, and none is forgotten', () => {
	fc.assert(
		fc.property(statements, fc.array(edit, { maxLength: 5 }), (said, edits) => {
			let last = settle(note(said));
			let now: readonly Said[] = said;
			for (const one of edits) {
				now = edited(now, one);
				const next = settle(note(now), last.ledger);
				expect(idSet(next)).toEqual(expect.arrayContaining(idSet(last)));
				expect(new Set(idSet(next)).size).toBe(next.ledger.facts.length);
				last = next;
			}
		})
	);
});

test('marks, spaces, letters put together otherwise and upper case change no fact', () => {
	const marks: readonly ((text: string) => string)[] = [
		(text) => text.normalize('NFD'),
		(text) => text.toUpperCase(),
		(text) => `**${text}**`,
		(text) => text.replaceAll(' ', '  '),
		(text) => `${text}.`
	];
	fc.assert(
		fc.property(
			statements,
			fc.array(fc.nat(4), { minLength: 40, maxLength: 40 }),
			(said, which) => {
				const before = settle(note(said));
				const marked = note(said.map((one, i) => ({ ...one, text: marks[which[i]!]!(one.text) })));
				const after = settle(marked, before.ledger);
				expect(idsOf(after, marked)).toEqual(before.ledger.facts.map(({ id }) => id));
				expect(after.report.kept).toHaveLength(said.length);
			}
		)
	);
});

test('what is asked about has an id of its own, and its candidates have left the notes', () => {
	const twins = fc.uniqueArray(fc.constantFrom('가', '나', '다', '라', '마', '바'), {
		minLength: 2
	});
	fc.assert(
		fc.property(twins, fc.nat(), (letters, at) => {
			const say = (letter: string) => `Service의 주소는 늘 ${letter}지역에 안정적으로 남는다`;
			const olds = note(letters.map((letter) => ({ text: say(letter), crumb: [letter] })));
			const before = settle(olds);
			const stay = letters.slice(0, at % letters.length);
			const now = note([...stay, '사'].map((letter) => ({ text: say(letter), crumb: [letter] })));
			const after = settle(now, before.ledger);
			const known = new Set(idSet(before));
			const inNotes = new Set(idsOf(after, now));
			for (const { id, candidates } of after.questions) {
				expect(known.has(id)).toBe(false);
				for (const candidate of candidates) expect(inNotes.has(candidate.id)).toBe(false);
			}
			expect(after.questions.length + after.report.new.length + after.report.reworded.length).toBe(
				1
			);
		})
	);
});
