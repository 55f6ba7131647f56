import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactId } from '../../../../src/core/base/brand.ts';
import { weigh, type Decision } from '../../../../src/core/notes/identity/decisions.ts';
import { parseLedger, serialiseLedger } from '../../../../src/core/notes/identity/ledger-file.ts';
import { idsOf, note, settle, slotsOf, tally, type Said } from './support.ts';

const twins: readonly Said[] = [
	{ text: 'ClusterIP 방식의 Service 주소는 안정적', crumb: ['가'], answers: { def: '안정적' } },
	{ text: 'ClusterIP 방식의 Service 주소는 안전함', crumb: ['나'], answers: { def: '안전함' } }
];
const asked: Said = {
	text: 'ClusterIP 방식의 Service 주소는 안정함',
	crumb: ['다'],
	answers: { def: '안정함' }
};
const merged = note([asked]);

const before = settle(note(twins));
const [first, second] = before.ledger.facts.map(({ id }) => id) as [FactId, FactId];
const after = settle(merged, before.ledger);
const fresh = after.questions[0]!.id;
const yes: Decision = { from: first, to: fresh, same: true };
const no: Decision = { from: first, to: fresh, same: false };

describe('the same card', () => {
	test('the old id lives on with the new words, and nothing has the new one', () => {
		const settled = settle(merged, after.ledger, [yes]);
		expect(idsOf(settled, merged)).toEqual([first]);
		expect(slotsOf(settled, merged)).toEqual(['def']);
		expect(settled.questions).toEqual([]);
		expect(settled.diagnostics).toEqual([]);
		expect(settled.merged).toEqual([
			{ lang: 'ko', id: first, retired: fresh, slots: { def: 'def' }, changed: [] }
		]);
	});

	test('an answer that came before the question is as good', () => {
		const settled = settle(merged, before.ledger, [yes]);
		expect(idsOf(settled, merged)).toEqual([first]);
		expect(tally(settled)).toEqual({ reworded: 1, orphan: 1 });
		expect(settled.ledger).toEqual(after.ledger);
	});

	test('the ledger stays as it was, so an answer taken back leaves no trace', () => {
		const settled = settle(merged, after.ledger, [yes]);
		expect(settled.ledger).toEqual(after.ledger);
		const undone = settle(merged, settled.ledger);
		expect(undone).toEqual(settle(merged, after.ledger));
		expect(undone.questions[0]!.candidates.map(({ id }) => id).sort()).toEqual(
			[first, second].sort()
		);
	});

	test('later edits follow the fact', () => {
		const edited = note([{ ...asked, text: `${asked.text} 정말로` }]);
		const settled = settle(edited, after.ledger, [yes]);
		expect(idsOf(settled, edited)).toEqual([first]);
		expect(tally(settled)).toEqual({ reworded: 1 });
	});

	test('the old words beside the new ones are another fact', () => {
		const both = note([asked, twins[0]!]);
		const settled = settle(both, after.ledger, [yes]);
		expect(idsOf(settled, both)[0]).toBe(first);
		expect([first, second, fresh]).not.toContain(idsOf(settled, both)[1]);
	});

	test('the old words in place of the new ones are the fact again', () => {
		const back = note([twins[0]!]);
		const settled = settle(back, settle(merged, after.ledger, [yes]).ledger, [yes]);
		expect(idsOf(settled, back)).toEqual([first]);
	});

	test('a merged fact that was deleted comes back as what it was', () => {
		const gone = settle(note(['아무 상관이 없는 다른 이야기']), after.ledger, [yes]);
		const back = settle(merged, gone.ledger, [yes]);
		expect(idsOf(back, merged)).toEqual([first]);
		expect(tally(back)).toEqual({ new: 1, orphan: 1 });
	});

	test('the other candidate waits for somebody else', () => {
		const settled = settle(merged, after.ledger, [yes]);
		const back = note([asked, twins[1]!]);
		expect(idsOf(settle(back, settled.ledger, [yes]), back)).toEqual([first, second]);
	});

	test('a truth that differs is told slot by slot', () => {
		const numbers = ['30000', '30001'].map((port, i) => ({
			text: `NodePort의 port 범위가 시작하는 번호는 ${port}`,
			crumb: [`${i}`],
			answers: { def: port }
		}));
		const other = note([
			{
				text: 'NodePort의 port 범위가 시작하는 번호는 30002',
				crumb: ['x'],
				answers: { def: '30002' }
			}
		]);
		const old = settle(note(numbers));
		const open = settle(other, old.ledger);
		const [question] = open.questions;
		const decision = { from: question!.candidates[0]!.id, to: question!.id, same: true };
		expect(settle(other, open.ledger, [decision]).merged[0]!.changed).toEqual(['def']);
		expect(tally(settle(other, old.ledger, [decision]))).toEqual({ changed: 1, orphan: 1 });
	});

	test('a past that no likeness speaks for can be told', () => {
		const unlike = note(['처음 보는 이야기라서 아무도 모른다']);
		const open = settle(unlike, before.ledger);
		expect(open.questions).toEqual([]);
		const told = { from: first, to: idsOf(open, unlike)[0] as FactId, same: true };
		const settled = settle(unlike, open.ledger, [told]);
		expect(idsOf(settled, unlike)).toEqual([first]);
		expect(idsOf(settle(unlike, settled.ledger, [told]), unlike)).toEqual([first]);
	});
});

describe('another card', () => {
	test('the candidate is never asked about again, the other still is', () => {
		const settled = settle(merged, after.ledger, [no]);
		expect(settled.questions[0]!.candidates.map(({ id }) => id)).toEqual([second]);
		expect(idsOf(settled, merged)).toEqual([fresh]);
	});

	test('once all are ruled out the fact is a new one', () => {
		const settled = settle(merged, before.ledger, [no, { ...no, from: second }]);
		expect(settled.questions).toEqual([]);
		expect(settled.diagnostics).toEqual([]);
		expect(tally(settled)).toEqual({ new: 1, orphan: 2 });
	});
});

describe('decisions that contradict one another', () => {
	test('of two about one pair the later counts', () => {
		expect(idsOf(settle(merged, after.ledger, [yes, no]), merged)).toEqual([fresh]);
		expect(idsOf(settle(merged, after.ledger, [no, yes]), merged)).toEqual([first]);
	});

	test('a fact is one old fact, the one that was said last', () => {
		const other = { ...yes, from: second };
		expect(idsOf(settle(merged, after.ledger, [yes, other]), merged)).toEqual([second]);
		expect(idsOf(settle(merged, after.ledger, [other, yes]), merged)).toEqual([first]);
	});

	test('no old fact is given away twice, whatever was said', () => {
		const id = fc.constantFrom(...(['a', 'b', 'c', 'd'] as FactId[]));
		const decisions = fc.array(fc.record({ from: id, to: id, same: fc.boolean() }));
		fc.assert(
			fc.property(decisions, (said) => {
				const { chosen, isDenied } = weigh(said);
				expect(new Set(chosen.values()).size).toBe(chosen.size);
				for (const [to, from] of chosen) expect(isDenied(from, to)).toBe(false);
				expect(weigh([...said, ...said]).chosen).toEqual(chosen);
			})
		);
	});
});

test('slots that come after a decision keep clear of those of the old fact', () => {
	const gaps = (...answers: readonly string[]) =>
		Object.fromEntries(answers.map((answer, i) => [`cloze.${i + 1}`, answer]));
	const words = 'CoreDNS가 service 이름을 ip로 바꾸고 pod 이름도 찾아 준다';
	const olds = note([{ text: words, answers: gaps('CoreDNS', 'ip') }]);
	const old = settle(olds);
	const from = old.ledger.facts[0]!.id;
	const unlike = { text: '이름을 찾아 주는 것은 클러스터 안의 CoreDNS다', crumb: ['새 곳'] };
	const now = note([{ ...unlike, answers: gaps('CoreDNS') }]);
	const to = idsOf(settle(now, old.ledger), now)[0] as FactId;
	const told = settle(now, old.ledger, [{ from, to, same: true }]);
	expect(slotsOf(told, now)).toEqual(['cloze.1']);
	const more = note([{ ...unlike, answers: gaps('CoreDNS', '클러스터', '이름') }]);
	const later = settle(more, told.ledger, [{ from, to, same: true }]);
	expect(slotsOf(later, more)).toEqual(['cloze.1', 'cloze.4', 'cloze.5']);
});

test('decisions in a chain lead to the first fact', () => {
	const again = note([{ text: '주소가 늘 그대로인 방식', crumb: ['라'] }]);
	const third = idsOf(settle(again, after.ledger, [yes]), again)[0] as FactId;
	const next: Decision = { from: fresh, to: third, same: true };
	const settled = settle(again, after.ledger, [yes, next]);
	expect(idsOf(settled, again)).toEqual([first]);
	expect(idsOf(settle(again, settled.ledger, [yes, next]), again)).toEqual([first]);
	expect(idsOf(settle(again, settled.ledger, [next]), again)).toEqual([fresh]);
});

test('a ledger with open questions is written and read back', () => {
	const read = parseLedger(serialiseLedger(after.ledger));
	expect(read).toEqual({ ok: true, value: after.ledger });
});
