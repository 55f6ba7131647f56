import { describe, expect, test } from 'vitest';
import { idsOf, note, settle, tally } from './support.ts';
import { serialiseLedger } from '../../../../src/core/notes/identity/ledger-file.ts';

const plain = ['NodePort는 모든 node에 port를 연다', 'ClusterIP는 기본 type이다'];
const english = { path: 'cards/dns/en.md', lang: 'en' as const };

test('adding an anchor changes nothing but the ledger', () => {
	const before = settle(note(plain));
	const anchored = note([{ text: plain[0]!, caret: 'np' }, plain[1]!]);
	const after = settle(anchored, before.ledger);
	expect(tally(after)).toEqual({ kept: 2 });
	expect(idsOf(after, anchored)).toEqual(before.ledger.facts.map(({ id }) => id));
	expect(after.ledger.facts[0]!.anchor).toBe('np');
});

test('an anchored fact may be rewritten wholly, moved and renamed', () => {
	const before = settle(note([{ text: plain[0]!, caret: 'np' }, plain[1]!]));
	const rewritten = note([
		plain[1]!,
		{ text: '같은 번호로 어디서나 들어온다', crumb: ['다른 제목'], caret: 'np' }
	]);
	const after = settle(rewritten, before.ledger);
	expect(idsOf(after, rewritten)[1]).toBe(before.ledger.facts[0]!.id);
	expect(tally(after)).toEqual({ kept: 1, changed: 1 });
});

test('an anchor that lost its caret by accident still names its fact', () => {
	const before = settle(note([{ text: plain[0]!, caret: 'np' }]));
	const without = settle(note([plain[0]!]), before.ledger);
	const rewritten = note([{ text: '어디서나 들어온다', caret: 'np' }]);
	const after = settle(rewritten, without.ledger);
	expect(idsOf(after, rewritten)).toEqual([before.ledger.facts[0]!.id]);
});

test('of two copies the one with the old words keeps the anchor, the other is told', () => {
	const before = settle(note([{ text: plain[0]!, caret: 'np' }]));
	const copied = note([
		{ text: 'NodePort에 대한 새로운 이야기다', caret: 'np' },
		{ text: plain[0]!, caret: 'np' }
	]);
	const after = settle(copied, before.ledger);
	expect(idsOf(after, copied)[1]).toBe(before.ledger.facts[0]!.id);
	expect(after.diagnostics).toMatchObject([
		{
			code: 'anchor-repeated',
			severity: 'error',
			line: 1,
			column: 23,
			detail: { anchor: 'np', line: 2 }
		}
	]);
	expect(after.ledger.facts.map(({ anchor }) => anchor)).toEqual([undefined, 'np']);
});

test('an anchor moved to a line with a history leaves both schedules where they were', () => {
	const before = settle(note([{ text: plain[0]!, caret: 'a' }, plain[1]!]));
	const moved = note([plain[0]!, { text: plain[1]!, caret: 'a' }]);
	const after = settle(moved, before.ledger);
	expect(idsOf(after, moved)).toEqual(before.ledger.facts.map(({ id }) => id));
	expect(after.ledger.facts.map(({ anchor }) => anchor)).toEqual([undefined, 'a']);
});

describe('languages', () => {
	const korean = note([{ text: plain[0]!, caret: 'np' }, plain[1]!]);
	const translated = note(
		[
			{ text: 'A NodePort opens a port on every node', caret: 'np' },
			'ClusterIP is the default type'
		],
		english
	);

	test('facts with the same anchor are one fact with a text per language', () => {
		const both = settle([korean, translated]);
		expect(idsOf(both, translated)[0]).toBe(idsOf(both, korean)[0]);
		expect(idsOf(both, translated)[1]).not.toBe(idsOf(both, korean)[1]);
		const record = both.ledger.facts.filter(({ anchor }) => anchor === 'np');
		expect(record.map(({ lang, text }) => [lang, text])).toEqual([
			['ko', plain[0]],
			['en', 'A NodePort opens a port on every node']
		]);
	});

	test('a translation that comes later takes the id of its counterpart', () => {
		const before = settle(korean);
		const both = settle([korean, translated], before.ledger);
		expect(idsOf(both, translated)[0]).toBe(before.ledger.facts[0]!.id);
		expect(tally(both)).toEqual({ kept: 2, new: 2 });
	});

	test('translations that were born apart keep their own schedules when they get an anchor', () => {
		const apart = settle([note(plain), note(['A NodePort opens a port on every node'], english)]);
		const joined = note([{ text: 'A NodePort opens a port on every node', caret: 'np' }], english);
		const after = settle([korean, joined], apart.ledger);
		expect(idsOf(after, joined)).toEqual([
			apart.ledger.facts.find(({ lang }) => lang === 'en')!.id
		]);
		expect(tally(after)).toEqual({ kept: 3 });
	});

	test('an edit of one language leaves the other alone', () => {
		const both = settle([korean, translated]);
		const edited = note([{ text: '모든 node가 같은 port를 연다', caret: 'np' }], {});
		const after = settle([edited, translated], both.ledger);
		expect(after.report.kept.map(({ lang }) => lang)).toEqual(['en', 'en']);
		expect(after.report.orphan.map(({ lang }) => lang)).toEqual(['ko']);
	});

	test('the order in which notes are given makes no difference', () => {
		expect(serialiseLedger(settle([translated, korean]).ledger)).toBe(
			serialiseLedger(settle([korean, translated]).ledger)
		);
	});
});
