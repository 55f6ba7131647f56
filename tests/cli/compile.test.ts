import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { cards, json, NOTE, project, read } from './support.ts';

type Output = {
	notes: {
		path: string;
		title: string;
		lang: string;
		deck: string;
		lines: { content: number; covered: number; uncovered: number[] };
		cards: Record<string, unknown>[];
	}[];
	diagnostics: unknown[];
};

test('a compiled note is printed with its cards', () => {
	const folder = project({ 'dns/ko.md': NOTE });
	const { notes, diagnostics, status } = json<Output>(folder, 'compile', 'dns/ko.md');
	expect([status, diagnostics]).toEqual([0, []]);
	const [note] = notes;
	expect(note).toMatchObject({
		path: 'dns/ko.md',
		title: 'DNS',
		lang: 'ko',
		deck: 'dns',
		lines: { content: 3, covered: 3, uncovered: [] }
	});
	const card = note!.cards.find(({ lines }) => (lines as number[])[0] === 7)!;
	expect(card).toMatchObject({
		id: `${String(card.fact)}/${String(card.slot)}`,
		kind: 'basic',
		rule: 'D1',
		status: 'active',
		breadcrumb: ['DNS', '레코드'],
		answer: '이름을 IPv4 주소로 바꾸는 것',
		lines: [7, 7]
	});
	expect(card.prompt).toContain('A 레코드');
	expect(Object.keys(card).sort()).toEqual([
		'answer',
		'breadcrumb',
		'fact',
		'id',
		'kind',
		'lines',
		'prompt',
		'rule',
		'slot',
		'status'
	]);
});

test('ids come from the ledger beside the note, and one note brings its whole deck', () => {
	const folder = project({
		'cards/dns/ko.md': NOTE,
		'cards/dns/en.md': '# DNS\n\n- ttl - how long an answer is kept\n'
	});
	cards(folder, ['ledger', '--write']);
	const before = json<Output>(folder, 'compile', 'cards/dns/ko.md');
	expect(before.notes.map(({ path }) => path)).toEqual(['cards/dns/ko.md']);
	const ids = before.notes[0]!.cards.map(({ id }) => id);
	const edited = project({
		'cards/dns/ko.md': NOTE.replace('응답을', '받은 응답을'),
		'cards/dns/ledger.json': read(folder, 'cards/dns/ledger.json')
	});
	expect(json<Output>(edited, 'compile', 'cards').notes[0]!.cards.map(({ id }) => id)).toEqual(ids);
});

test('people can read the cards', () => {
	const { out, status } = cards(project({ 'dns/ko.md': NOTE }), ['compile', 'dns']);
	expect(status).toBe(0);
	expect(out).toContain('dns/ko.md: DNS');
	expect(out).toMatch(
		/7 {2}DNS › 레코드 {2}\(D1, \S+\)\n {4}.*A.*\n {2}→ 이름을 IPv4 주소로 바꾸는 것/
	);
});

test('people read what a scenario is called, programs what it is', () => {
	const folder = project({ 'dns/ko.md': '# DNS\n\n```scenario\nask: dns.srv\nfrom: other\n```\n' });
	const { out } = cards(folder, ['compile', 'dns']);
	expect(out).toContain('SRV 레코드를 묻는 이름');
	expect(out).not.toContain('dns.srv');
	const [note] = json<Output>(folder, 'compile', 'dns').notes;
	expect(note!.cards[0]).toMatchObject({ kind: 'scenario', prompt: 'dns.srv' });
});

test('the command prints one document to standard output and nothing else', () => {
	const folder = project({ 'dns/ko.md': `${NOTE}- ==MX 메일\n` });
	const { stdout, stderr, status } = spawnSync(
		'npm',
		['run', '--silent', 'cards', '--', 'compile', `${folder}/dns/ko.md`, '--json'],
		{ encoding: 'utf8', env: { ...process.env, LANG: 'ko_KR.UTF-8', LC_ALL: '' } }
	);
	expect(status).toBe(1);
	expect((JSON.parse(stdout) as Output).notes).toHaveLength(1);
	expect(stderr).toContain('오류 cloze-unclosed');
});
