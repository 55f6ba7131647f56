import { expect, test } from 'vitest';
import { cards, json, NOTE, project, read } from './support.ts';

type Place = [string, number];
type Move = { id: string; from: Place; to: Place };
type Diff = {
	kept: Move[];
	moved: Move[];
	reworded: Move[];
	changed: Move[];
	new: { id: string; to: Place }[];
	orphan: { id: string; from: Place }[];
	ambiguous: { id: string; to: Place; candidates: { id: string; from: Place }[] }[];
};
type Compiled = { notes: { cards: { fact: string; lines: [number, number] }[] }[] };

const EDITED = `---
title: DNS
---

## 레코드

- NS 레코드 - 영역을 맡은 서버의 이름
- A 레코드 - 이름을 IPv4 주소로 바꿔 주는 것
- ttl - 응답을 600초 동안 기억함
`;

test('every fact is named with where it was and where it is', () => {
	const folder = project({ 'old.md': NOTE, 'new.md': EDITED });
	const diff = json<Diff>(folder, 'diff', 'old.md', 'new.md');
	const { notes } = json<Compiled>(folder, 'compile', 'old.md');
	const idAt = (line: number) => notes[0]!.cards.find(({ lines }) => lines[0] === line)!.fact;
	expect(diff).toEqual({
		status: 0,
		kept: [],
		moved: [],
		reworded: [{ id: idAt(7), from: ['old.md', 7], to: ['new.md', 8] }],
		changed: [{ id: idAt(9), from: ['old.md', 9], to: ['new.md', 9] }],
		new: [{ id: expect.any(String) as string, to: ['new.md', 7] }],
		orphan: [{ id: idAt(8), from: ['old.md', 8] }],
		ambiguous: []
	});
});

test('two files that say the same are the same note, whatever their names', () => {
	const folder = project({ 'old.md': NOTE, 'elsewhere/new.md': NOTE });
	const { kept, ...events } = json<Diff>(folder, 'diff', 'old.md', 'elsewhere/new.md');
	expect(kept.map(({ from, to }) => [from, to])).toEqual(
		[7, 8, 9].map((line) => [
			['old.md', line],
			['elsewhere/new.md', line]
		])
	);
	expect(Object.values(events).flat()).toEqual([0]);
});

test('a fact that moves between the files of a folder keeps its id', () => {
	const folder = project({
		'old/a.md': NOTE,
		'old/b.md': '# 캐시\n\n- 캐시 - 응답을 잠시 두는 곳\n',
		'new/a.md': NOTE.replace(/- CNAME.*\n/, ''),
		'new/b.md': '# 캐시\n\n- 캐시 - 응답을 잠시 두는 곳\n- CNAME - 이름을 다른 이름으로 잇는 별칭\n'
	});
	const diff = json<Diff>(folder, 'diff', 'old', 'new');
	expect(diff.kept).toHaveLength(3);
	expect(diff.moved.map(({ from, to }) => [from, to])).toEqual([
		[
			['old/a.md', 8],
			['new/b.md', 4]
		]
	]);
	expect([...diff.new, ...diff.orphan, ...diff.ambiguous]).toEqual([]);
});

test('what may be either of two facts is listed with both', () => {
	const folder = project({
		'old.md':
			'# 주소\n\n## 가\n\n- ClusterIP 방식의 Service 주소 - 안정적인 것\n\n## 나\n\n- ClusterIP 방식의 Service 주소 - 안전한 것\n',
		'new.md': '# 주소\n\n## 다\n\n- ClusterIP 방식의 Service 주소 - 안정한 것\n'
	});
	const { ambiguous, orphan } = json<Diff>(folder, 'diff', 'old.md', 'new.md');
	expect(ambiguous).toHaveLength(1);
	expect(ambiguous[0]!.to).toEqual(['new.md', 5]);
	expect(ambiguous[0]!.candidates.map(({ from }) => from).sort()).toEqual([
		['old.md', 5],
		['old.md', 9]
	]);
	expect(orphan).toEqual([]);
});

test('ids come from the ledger that is named, or that lies beside the old notes', () => {
	const folder = project({ 'cards/dns/ko.md': NOTE, 'new.md': EDITED });
	cards(folder, ['ledger', '--write']);
	const beside = json<Diff>(folder, 'diff', 'cards/dns/ko.md', 'new.md');
	const copy = project({
		'old.md': NOTE,
		'new.md': EDITED,
		'l.json': read(folder, 'cards/dns/ledger.json')
	});
	const named = json<Diff>(copy, 'diff', 'old.md', 'new.md', '--ledger', 'l.json');
	expect(named.changed.map(({ id }) => id)).toEqual(beside.changed.map(({ id }) => id));
	const alone = json<Diff>(copy, 'diff', 'old.md', 'new.md');
	expect(named.changed.map(({ id }) => id)).not.toEqual(alone.changed.map(({ id }) => id));
});

test('people read what happened, where', () => {
	const folder = project({ 'old.md': NOTE, 'new.md': EDITED });
	const { out } = cards(folder, ['diff', 'old.md', 'new.md']);
	expect(out.split('\n')).toEqual([
		expect.stringMatching(/^ {2}reworded: new\.md:8 A/),
		expect.stringMatching(/^ {2}changed: new\.md:9 ttl/),
		expect.stringMatching(/^ {2}new: new\.md:7 NS/),
		expect.stringMatching(/^ {2}gone: CNAME/),
		'  kept: 0'
	]);
});
