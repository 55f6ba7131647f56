import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Reconciled } from '../../../../src/core/notes/identity/reconcile.ts';
import { idsOf, note, sentence, settle, statements, tally, type Said } from './support.ts';

const ids = ({ ledger }: Reconciled) => ledger.facts.map(({ id }) => id);
const insertedAt = <T>(list: readonly T[], index: number, value: T) =>
	list.toSpliced(index, 0, value);

describe('an edit never loses a schedule', () => {
	test('notes that did not change are kept, and their ledger with them', () => {
		fc.assert(
			fc.property(statements, (said) => {
				const first = settle(note(said));
				const again = note(said);
				const second = settle(again, first.ledger);
				expect(tally(second)).toEqual({ kept: said.length });
				expect(idsOf(second, again)).toEqual(ids(first));
				expect(second.ledger).toEqual(first.ledger);
			})
		);
	});

	test('a line inserted anywhere is new and moves nobody', () => {
		fc.assert(
			fc.property(statements, sentence, fc.nat(), (said, text, at) => {
				fc.pre(!said.some((one) => one.text === text));
				const before = settle(note(said));
				const index = at % (said.length + 1);
				const edited = note(insertedAt(said, index, { text, crumb: ['DNS'] }));
				const after = settle(edited, before.ledger);
				expect(idsOf(after, edited).toSpliced(index, 1)).toEqual(ids(before));
				expect(tally(after)).toEqual({ kept: said.length, new: 1 });
			})
		);
	});

	test('a typo mended keeps the id', () => {
		fc.assert(
			fc.property(statements, fc.nat(), (said, at) => {
				const before = settle(note(said));
				const index = at % said.length;
				const text = said[index]!.text;
				const mended = note(said.with(index, { ...said[index]!, text: `${text.slice(0, -1)}핡` }));
				const after = settle(mended, before.ledger);
				expect(idsOf(after, mended)).toEqual(ids(before));
				expect(tally(after)).toEqual({ kept: said.length - 1, reworded: 1 });
			})
		);
	});

	test('a deleted line is an orphan and comes back with its id', () => {
		fc.assert(
			fc.property(statements, fc.nat(), (said, at) => {
				const before = settle(note(said));
				const index = at % said.length;
				const without = settle(note(said.toSpliced(index, 1)), before.ledger);
				expect(tally(without)).toEqual({ kept: said.length - 1, orphan: 1 });
				const back = note(said);
				const restored = settle(back, without.ledger);
				expect(idsOf(restored, back)).toEqual(ids(before));
				expect(restored.report.new).toEqual([expect.objectContaining({ returned: true })]);
				expect(restored.ledger).toEqual(before.ledger);
			})
		);
	});

	test('a renamed file moves everything and loses nothing', () => {
		fc.assert(
			fc.property(statements, (said) => {
				const before = settle(note(said));
				const renamed = note(said, { path: 'cards/dns/dns.ko.md' });
				const after = settle(renamed, before.ledger);
				expect(idsOf(after, renamed)).toEqual(ids(before));
				expect(tally(after)).toEqual({ moved: said.length });
			})
		);
	});

	test('a renamed heading moves what is under it', () => {
		fc.assert(
			fc.property(statements, (said) => {
				const before = settle(note(said));
				const rename = (one: Said) => ({ ...one, crumb: one.crumb!.map((c) => `${c} (new)`) });
				const renamed = note(said.map(rename));
				const after = settle(renamed, before.ledger);
				expect(idsOf(after, renamed)).toEqual(ids(before));
				expect(tally(after)).toEqual({ moved: said.length });
			})
		);
	});

	test('a line moved elsewhere is the only one that moved', () => {
		fc.assert(
			fc.property(statements, fc.nat(), fc.nat(), (said, from, to) => {
				const before = settle(note(said));
				const moved = said[from % said.length]!;
				const rest = said.toSpliced(from % said.length, 1);
				const index = to % (rest.length + 1);
				const edited = note(insertedAt(rest, index, { ...moved, crumb: ['엉뚱한 곳'] }));
				const after = settle(edited, before.ledger);
				expect([...idsOf(after, edited)].sort()).toEqual(ids(before).sort());
				expect(tally(after)).toEqual({ kept: said.length - 1, moved: 1 });
			})
		);
	});

	test('an edit taken back is recognised by its history, wherever it stands now', () => {
		const around = (text: string) =>
			note(['앞에 있는 줄은 그대로다', text, '뒤에 있는 줄도 그대로다']);
		const before = settle(around('Service는 고정된 주소를 가진다'));
		const reworded = settle(around('Service라면 늘 고정된 주소가 있다'), before.ledger);
		expect(tally(reworded)).toEqual({ kept: 2, reworded: 1 });
		const back = note([{ text: 'Service는 고정된 주소를 가진다', crumb: ['다른 곳'] }]);
		const after = settle(back, reworded.ledger);
		expect(idsOf(after, back)).toEqual([ids(before)[1]]);
	});

	test('the history holds the last five texts, newest first, and not the present one', () => {
		let { ledger } = settle(note([{ text: 'Pod의 주소 0', caret: 'a' }]));
		const say = (text: string) => ({ ledger } = settle(note([{ text, caret: 'a' }]), ledger));
		const history = () => ledger.facts[0]!.history;
		say('Pod의 주소 1');
		const [zero] = history()!;
		say('Pod의 주소 0');
		expect(history()).toHaveLength(1);
		expect(history()).not.toContain(zero);
		for (let i = 1; i <= 6; i++) say(`Pod의 주소 ${i}`);
		expect(history()).toHaveLength(5);
		expect(history()).not.toContain(zero);
	});

	test('equal lines of two files find their own file again when both headings change', () => {
		const files = (crumb: string) =>
			['a', 'b'].map((name) =>
				note([{ text: '한 번 쓰면 다시 쓸 수 없다', crumb: [`${name} ${crumb}`] }], {
					path: `cards/dns/${name}.ko.md`
				})
			);
		const before = settle(files('옛 제목'));
		const renamed = files('새 제목');
		const after = settle(renamed, before.ledger);
		expect(renamed.flatMap((one) => idsOf(after, one))).toEqual(ids(before));
	});

	test('of two lines that are equally near, the one between the same neighbours is meant', () => {
		const [near, far] = ['Service 주소는 안정적인 편', 'Service 주소는 안전한 편'];
		const before = settle(
			note(['처음에 나오는 이야기', near, '그 다음 이야기', '끝에 나오는 이야기', far])
		);
		const edited = note([
			'처음에 나오는 이야기',
			'Service 주소는 안정한 편',
			'그 다음 이야기',
			'끝에 나오는 이야기'
		]);
		const after = settle(edited, before.ledger);
		expect(idsOf(after, edited)).toEqual([0, 1, 2, 3].map((i) => ids(before)[i]));
	});

	test('of equal lines in equal places, the neighbours tell which one was deleted', () => {
		const lines = [
			'여러 번 나오는 줄',
			'첫째 이웃의 이야기',
			'여러 번 나오는 줄',
			'둘째 이웃의 이야기'
		];
		const before = settle(note(lines));
		const edited = note(lines.slice(1));
		const after = settle(edited, before.ledger);
		expect(idsOf(after, edited)).toEqual(ids(before).slice(1));
	});

	test('a reworded line between two known neighbours is the line that stood there', () => {
		const before = settle(
			note(['앞에 있는 줄은 그대로다', 'Pod에 주소를 준다', '뒤에 있는 줄도 그대로다'])
		);
		const edited = note([
			'앞에 있는 줄은 그대로다',
			'Pod마다 새 주소를 준다',
			'뒤에 있는 줄도 그대로다'
		]);
		const after = settle(edited, before.ledger);
		expect(idsOf(after, edited)).toEqual(ids(before));
		expect(tally(after)).toEqual({ kept: 2, reworded: 1 });
	});

	test('an old text that now says something else gives its id to nobody', () => {
		const before = settle(note(['NodePort는 모든 node에 port를 연다']));
		const reworded = settle(note(['NodePort는 모든 node에 같은 port를 연다']), before.ledger);
		const both = note([
			'NodePort는 모든 node에 port를 연다',
			'NodePort는 모든 node에 같은 port를 연다'
		]);
		const after = settle(both, reworded.ledger);
		expect(idsOf(after, both)[1]).toBe(ids(before)[0]);
		expect(idsOf(after, both)[0]).not.toBe(ids(before)[0]);
	});
});

describe('short values under headings', () => {
	const values = ['port - 80', '암호화 - 하지 않음', '전송 계층 - TCP', '인증 - 없음'];
	const under = (crumb: string, texts: readonly string[]): readonly Said[] =>
		texts.map((text) => ({ text, crumb: [crumb] }));
	const topics = ['HTTP', 'SSH', 'FTP', 'SMTP', 'NTP', 'LDAP', 'MQTT', 'SNMP', 'DNS'];

	test('find the topic they are said of under its new heading, though every topic has them', () => {
		const before = settle(note(topics.flatMap((topic) => under(topic, values))));
		const renamed = note(topics.flatMap((topic) => under(`About ${topic}`, values)));
		const after = settle(renamed, before.ledger);
		expect(idsOf(after, renamed)).toEqual(ids(before));
	});

	test('keep their id through a slip of the finger that leaves little of them', () => {
		const before = settle(note(under('HTTP', ['쓰는 곳 - 공유 데이터', ...values])));
		const slipped = note(under('HTTP', ['쓰는 곳 - 유공 데이터', ...values]));
		expect(idsOf(settle(slipped, before.ledger), slipped)).toEqual(ids(before));
	});
});

test('files that say the same under one heading are told apart when all are renamed', () => {
	const file = (name: string, own: string) =>
		note([{ text: 'Authentication', crumb: ['Service'] }, own], { path: `cards/dns/${name}.md` });
	const [one, other] = ['요청을 보낸 사람을 확인한다', '주소를 이름으로 바꾸어 준다'] as const;
	const before = settle([file('a', one), file('b', other)]);
	const [late, early] = [file('z', one), file('y', other)];
	const after = settle([late, early], before.ledger);
	expect([...idsOf(after, late), ...idsOf(after, early)]).toEqual(ids(before));
});

test('a new sibling made like one that stays is not the one that was deleted beside it', () => {
	const said = (thing: string, value: number) => `${thing} 메시지의 머리말 크기는 ${value}바이트`;
	const before = settle(note([said('미디어', 246), said('스트림', 345), said('패킷', 41)]));
	const edited = note([
		said('스트림', 345),
		said('패킷', 41),
		'스트림 메시지의 머리말 크기는 다시 246바이트'
	]);
	const after = settle(edited, before.ledger);
	expect(ids(before)).not.toContain(idsOf(after, edited)[2]);
});

describe('what cannot be told apart is asked', () => {
	const twins = [
		'ClusterIP 방식의 Service 주소는 안정적',
		'ClusterIP 방식의 Service 주소는 안전함'
	];
	const old = [
		{ text: twins[0]!, crumb: ['가'] },
		{ text: twins[1]!, crumb: ['나'] }
	];
	const merged = note([{ text: 'ClusterIP 방식의 Service 주소는 안정함', crumb: ['다'] }]);

	test('two old facts that are equally near leave the new one without a past', () => {
		const before = settle(note(old));
		const after = settle(merged, before.ledger);
		expect(tally(after)).toEqual({ ambiguous: 1 });
		const [asked] = after.report.ambiguous;
		expect(asked!.candidates.map(({ id }) => id).sort()).toEqual([...ids(before)].sort());
		expect(ids(before)).not.toContain(asked!.id);
		expect(after.ledger.facts.filter(({ state }) => state === 'orphan')).toHaveLength(2);
	});

	test('the question stays until somebody answers it', () => {
		const before = settle(note(old));
		const after = settle(merged, settle(merged, before.ledger).ledger);
		expect(tally(after)).toEqual({ kept: 1 });
		expect(after.diagnostics).toMatchObject([
			{ code: 'fact-ambiguous', severity: 'warning', line: 1, column: 1 }
		]);
		expect(String(after.diagnostics[0]!.detail!.candidates).split(' ').sort()).toEqual(
			[...ids(before)].sort()
		);
	});

	test('the question goes away when the old words come back', () => {
		const before = settle(note(old));
		const asked = settle(merged, before.ledger);
		const restored = settle(note([...old, { text: '다른 줄', crumb: ['라'] }]), asked.ledger);
		expect(restored.diagnostics).toEqual([]);
		expect(ids(restored)).toEqual(expect.arrayContaining([...ids(before)]));
	});

	test('every fact, old and new, is in exactly one list of the report', () => {
		fc.assert(
			fc.property(statements, statements, fc.nat(), (said, others, cut) => {
				const before = settle(note(said));
				const kept = said.slice(0, cut % (said.length + 1));
				const edited = note([...kept, ...others]);
				const { report } = settle(edited, before.ledger);
				const { orphan, ambiguous, new: born, ...known } = report;
				const knownIds = Object.values(known)
					.flat()
					.map(({ id }) => id);
				expect([...knownIds, ...born, ...ambiguous]).toHaveLength(edited.facts.length);
				const gone = [...orphan, ...ambiguous.flatMap(({ candidates }) => candidates)];
				const goneIds = new Set(gone.map(({ id }) => id));
				expect([...knownIds, ...goneIds].sort()).toEqual([...ids(before)].sort());
			})
		);
	});
});

test('ids are unique within a language, whatever is done to the notes', () => {
	const step = fc.tuple(statements, fc.nat(), fc.nat());
	fc.assert(
		fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => {
			let said: readonly Said[] = [];
			let { ledger } = settle([]);
			for (const [others, drop, keep] of steps) {
				said = [...said.toSpliced(drop % (said.length + 1), 2), ...others.slice(0, keep % 8)];
				const edited = note(said);
				const after = settle(edited, ledger);
				expect(new Set(idsOf(after, edited)).size).toBe(said.length);
				expect(new Set(ids(after)).size).toBe(after.ledger.facts.length);
				ledger = after.ledger;
			}
		})
	);
});

test('four times the facts, a tenth of them edited, take about four times the work', () => {
	// Quadratic work would be sixteen times as much.
	expect(leastWork(6000) / leastWork(1500)).toBeLessThan(9);
}, 60_000);

/** Milliseconds of processor time to settle an edited note: the least of three runs. */
function leastWork(facts: number): number {
	const words = (i: number) =>
		`${(i * 7919) % 10007} 번째 ${(i * 104729) % 9973} 항목의 ${i} 이야기`;
	const said = Array.from({ length: facts }, (_, i) => ({ text: words(i), crumb: [`${i >> 5}`] }));
	const { ledger } = settle(note(said));
	const edited = said.map((one, i) => (i % 10 === 0 ? { ...one, text: `${one.text} 더` } : one));
	const runs = [0, 1, 2].map(() => {
		const again = note(edited.toSpliced(5, 3));
		const start = process.cpuUsage();
		const { report } = settle(again, ledger);
		const { user } = process.cpuUsage(start);
		expect(report.reworded.length).toBeGreaterThan(facts / 10 - 5);
		return user / 1000;
	});
	return Math.min(...runs);
}
