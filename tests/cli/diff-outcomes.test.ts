/** Every outcome of `cards diff`, from files on disk to the JSON that programs read. */
import { expect, test } from 'vitest';
import { cards, json, project, read } from './support.ts';

type Place = [string, number];
type Diff = Record<
	string,
	{ id: string; from?: Place; to?: Place; candidates?: { id: string; from: Place }[] }[]
>;

const NOTE = `# DNS

## 레코드

- A 레코드 - 이름을 IPv4 주소로 바꾸는 것
- CNAME - 이름을 다른 이름으로 잇는 별칭
- MX 레코드 - 메일을 받는 서버의 이름

## 캐시

- ttl - 응답을 300초 동안 기억함
`;

/** What the one event of an edit is, and where. */
function eventOf(before: string, after: string) {
	const folder = project({ 'old.md': before, 'new.md': after });
	const diff = json<Diff>(folder, 'diff', 'old.md', 'new.md');
	const events = ['moved', 'reworded', 'changed', 'new', 'orphan', 'ambiguous'];
	return events.flatMap((outcome) =>
		diff[outcome]!.map(({ from, to }) => [outcome, from?.[1] ?? null, to?.[1] ?? null])
	);
}

test.each([
	['kept', NOTE, []],
	['moved', NOTE.replace('## 캐시', '## 캐시 시간'), [['moved', 11, 11]]],
	['reworded', NOTE.replace('잇는 별칭', '이어 주는 별칭'), [['reworded', 6, 6]]],
	['a number changed', NOTE.replace('300초', '600초'), [['changed', 11, 11]]],
	['a negation added', NOTE.replace('기억함', '기억하지 않음'), [['changed', 11, 11]]],
	['a unit changed', NOTE.replace('300초', '300분'), [['changed', 11, 11]]],
	['orphan', NOTE.replace(/- MX.*\n/, ''), [['orphan', 7, null]]],
	[
		'new',
		NOTE.replace('- CNAME', '- PTR 레코드 - 주소를 이름으로 되돌리는 것\n- CNAME'),
		[['new', null, 6]]
	],
	['only marks', NOTE.replaceAll('\n- ', '\n* ').normalize('NFD'), []]
])('%s', (_, edited, events) => {
	expect(eventOf(NOTE, edited)).toEqual(events);
});

test('a folder whose files were renamed keeps every fact', () => {
	const folder = project({ 'old/ko.md': NOTE, 'new/dns.ko.md': NOTE });
	const diff = json<Diff>(folder, 'diff', 'old', 'new');
	expect(diff.moved).toHaveLength(4);
	for (const outcome of ['reworded', 'changed', 'new', 'orphan', 'ambiguous'])
		expect(diff[outcome]).toEqual([]);
});

test('each language of a folder is compared with itself', () => {
	const english = '# DNS\n\n- ttl - how long an answer is kept ^ttl\n- zone - a part of the tree\n';
	const korean = '# DNS\n\n- ttl - 응답을 기억하는 시간 ^ttl\n';
	const folder = project({
		'old/ko.md': korean,
		'new/ko.md': korean,
		'new/en.md': english
	});
	const diff = json<Diff>(folder, 'diff', 'old', 'new');
	expect(diff.kept!.map(({ to }) => to)).toEqual([['new/ko.md', 3]]);
	expect(diff.new!.map(({ to }) => to)).toEqual([
		['new/en.md', 3],
		['new/en.md', 4]
	]);
	// the translation has the id of its counterpart
	expect(diff.new![0]!.id).toBe(diff.kept![0]!.id);
});

test('a deck without a ledger, or with one that is behind, fails the check and says what to do', () => {
	const folder = project({ 'cards/dns/ko.md': NOTE });
	const missing = cards(folder, ['check']);
	expect(missing.status).toBe(1);
	expect(missing.told).toContain('cards/dns/ledger.json:1:1 error ledger-missing');
	expect(missing.told).toContain('--write');
	cards(folder, ['ledger', '--write']);
	expect(cards(folder, ['check']).status).toBe(0);
	const changed = project({
		'cards/dns/ko.md': NOTE.replace('300초', '600초'),
		'cards/dns/ledger.json': read(folder, 'cards/dns/ledger.json')
	});
	const stale = cards(changed, ['check']);
	expect(stale.status).toBe(1);
	expect(stale.told).toContain('ledger-stale');
});
