import { describe, expect, test } from 'vitest';
import { cards, json, NOTE, project, read, write } from './support.ts';

type Report = {
	notes: { path: string; title: string; lang: string; deck: string; lines: { content: number } }[];
	diagnostics: {
		code: string;
		severity: string;
		path: string;
		line: number;
		column: number;
		message: string;
	}[];
};

describe('what is wrong', () => {
	test('is told with file, line, column, sentence and the line itself', () => {
		const folder = project({ 'note.md': '# DNS\n\nThe ==MX record names a mail server\n' });
		const { status, told } = cards(folder, ['check', 'note.md']);
		expect(status).toBe(1);
		expect(told.split('\n')).toEqual([
			'note.md:3:5 error cloze-unclosed',
			expect.stringContaining('never closed'),
			'  3 | The ==MX record names a mail server',
			'    |     ^^'
		]);
	});

	test('is told to programs as one document', () => {
		const folder = project({ 'note.md': '# DNS\n\nThe ==MX record names a mail server\n' });
		const { status, diagnostics } = json<Report>(folder, 'check', 'note.md');
		expect(status).toBe(1);
		expect(diagnostics).toEqual([
			{
				code: 'cloze-unclosed',
				severity: 'error',
				path: 'note.md',
				line: 3,
				column: 5,
				message: expect.stringContaining('never closed') as string
			}
		]);
	});

	test.each([
		['CP949', Buffer.from([0x23, 0x20, 0xc6, 0xc4, 0xb5, 0xe5, 0x0a])],
		['UTF-16', Buffer.from('\ufeff# 파드\n\na :: b\n', 'utf16le')],
		['no text at all', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0xff, 0xfe])]
	])('of a file in another encoding than UTF-8 is said once: %s', (_name, bytes) => {
		const folder = project({ 'note.md': bytes });
		const { status, diagnostics } = json<Report>(folder, 'check', 'note.md');
		expect(status).toBe(1);
		const told = diagnostics.filter(({ code }) => code === 'not-text');
		expect(told).toEqual([expect.objectContaining({ severity: 'error', line: 1 })]);
		expect(told[0]!.message).toMatch(/Save it as UTF-8/);
	});

	test('costs its own line only', () => {
		const folder = project({ 'note.md': `${NOTE}- ==MX 메일 서버의 이름\n` });
		const { notes } = json<Report>(folder, 'check', 'note.md');
		expect(notes[0]!.lines.content).toBe(4);
		expect(
			json<{ notes: { cards: unknown[] }[] }>(folder, 'compile', 'note.md').notes[0]!.cards
		).not.toEqual([]);
	});
});

describe('what is fine', () => {
	test('is counted, with the lines that feed no card', () => {
		const folder = project({ 'note.md': `${NOTE}\n## 남은 것\n\n- 흠\n` });
		const { status, out, told } = cards(folder, ['check', 'note.md']);
		expect([status, told]).toEqual([0, '']);
		expect(out).toMatch(
			/^note\.md: 3 of 4 lines feed \d+ cards.*; no card from line 13\n0 errors, 0 warnings, 0 hints$/
		);
	});
});

describe('the ledger', () => {
	const bundled = { 'cards/dns/ko.md': NOTE };

	test('of a deck under cards must be there', () => {
		const { status, diagnostics } = json<Report>(project(bundled), 'check');
		expect(status).toBe(1);
		expect(diagnostics).toMatchObject([
			{ code: 'ledger-missing', path: 'cards/dns/ledger.json', line: 1, column: 1 }
		]);
	});

	test('must know the latest edits', () => {
		const folder = project(bundled);
		cards(folder, ['ledger', '--write']);
		expect(cards(folder, ['check']).status).toBe(0);
		write(folder, { 'cards/dns/ko.md': NOTE.replace('300초', '600초') });
		const { status, diagnostics } = json<Report>(folder, 'check', 'cards/dns/ko.md');
		expect(status).toBe(1);
		expect(diagnostics).toMatchObject([{ code: 'ledger-stale', severity: 'error' }]);
	});

	test('that cannot be read is told as such, not as stale', () => {
		const folder = project({ ...bundled, 'cards/dns/ledger.json': '{"v": 1' });
		const { status, diagnostics } = json<Report>(folder, 'check');
		expect(status).toBe(1);
		expect(diagnostics.map(({ code }) => code)).toEqual(['ledger-invalid']);
	});

	test('of a folder that was renamed is behind', () => {
		const folder = project(bundled);
		cards(folder, ['ledger', '--write']);
		const renamed = project({
			'cards/names/ko.md': NOTE,
			'cards/names/ledger.json': read(folder, 'cards/dns/ledger.json')
		});
		expect(json<Report>(renamed, 'check').diagnostics).toMatchObject([{ code: 'ledger-stale' }]);
		cards(renamed, ['ledger', '--write']);
		expect(cards(renamed, ['check']).status).toBe(0);
		const ids = (text: string) => text.match(/"id": "\w+"/g);
		expect(ids(read(renamed, 'cards/names/ledger.json'))).toEqual(
			ids(read(folder, 'cards/dns/ledger.json'))
		);
	});

	test('is not asked of a lone note', () => {
		expect(cards(project({ 'notes/dns.md': NOTE }), ['check', 'notes']).status).toBe(0);
	});
});

describe('a line whose fact another deck asks', () => {
	const files = (anchor: string) => ({
		'cards/ports/en.md': '---\ncards: strict\n---\n- Node ports :: 30000~32767 ^range\n',
		'cards/notes/en.md': `---\ncards: strict\n---\n- Ports of a node :: 30000~32767 ^ports/${anchor}\n`
	});

	test('is covered, and told with that deck, even if its note alone is checked', () => {
		const folder = project(files('range'));
		expect(cards(folder, ['ledger', '--write']).status).toBe(0);
		expect(cards(folder, ['check', 'cards/notes/en.md'])).toMatchObject({
			status: 0,
			out: expect.stringContaining('1 of 1 line feeds 0 cards; asked in ports: line 4') as unknown
		});
		expect(json<Report>(folder, 'check', 'cards/notes').notes).toMatchObject([
			{ references: [{ deck: 'ports', anchor: 'range', lines: [4, 4] }] }
		]);
	});

	test('fails where no deck beside it has that anchor', () => {
		const { status, diagnostics } = json<Report>(project(files('rnage')), 'compile', 'cards/notes');
		expect(status).toBe(1);
		expect(diagnostics).toMatchObject([{ code: 'reference-unknown', severity: 'error', line: 4 }]);
	});
});

describe('notes are found', () => {
	test('by absolute and relative paths, in files and folders, each once', () => {
		const folder = project({
			'a/one.md': NOTE,
			'a/deep/two.MD': NOTE,
			'a/x.txt': 'no',
			'b.md': NOTE
		});
		const { notes } = json<Report>(
			folder,
			'check',
			'./a/',
			`${folder}/b.md`,
			'a/one.md',
			'a/../a/deep'
		);
		expect(notes.map(({ path }) => path)).toEqual(['a/deep/two.MD', 'a/one.md', `${folder}/b.md`]);
	});

	test('but not in hidden folders or among packages', () => {
		const folder = project({
			'a/n.md': NOTE,
			'a/.git/x.md': NOTE,
			'a/node_modules/p/README.md': NOTE
		});
		expect(json<Report>(folder, 'check', 'a').notes).toHaveLength(1);
	});

	test('and belong to the deck that their folder names', () => {
		const folder = project({
			'cards/dns/ko.md': NOTE,
			'cards/dns/en.md': '# DNS\n\n- ttl - seconds\n'
		});
		const { notes } = json<Report>(folder, 'check');
		expect(notes.map(({ path, deck, lang, title }) => [path, deck, lang, title])).toEqual([
			['cards/dns/en.md', 'dns', 'en', 'DNS'],
			['cards/dns/ko.md', 'dns', 'ko', 'DNS']
		]);
	});
});

describe('the bytes of a note do not matter', () => {
	const facts = (source: string | Buffer) => {
		const folder = project({ 'dns/ko.md': source });
		const { notes, status } = json<{
			notes: { cards: { id: string; status: string; lines: number[] }[] }[];
		}>(folder, 'compile', 'dns');
		expect(status).toBe(0);
		const active = notes[0]!.cards.filter(({ status: is }) => is === 'active');
		return active.map(({ id, lines }) => [id, lines]);
	};

	test.each([
		['line ends of Windows', NOTE.replaceAll('\n', '\r\n')],
		['a byte order mark', `\uFEFF${NOTE}`],
		['decomposed letters', NOTE.normalize('NFD')]
	])('%s', (_name, source) => {
		expect(facts(source)).toEqual(facts(NOTE));
	});

	test('nor does the composition of letters in the name of a folder', () => {
		const [one, other] = ['네트워크', '네트워크'.normalize('NFD')].map((name) => {
			const folder = project({ [`cards/${name}/ko.md`]: NOTE });
			return json<{ notes: { deck: string; cards: { id: string }[] }[] }>(
				folder,
				'compile',
				'cards'
			).notes[0]!;
		});
		expect(other!.deck).toBe(one!.deck);
		expect(other!.cards.map(({ id }) => id)).toEqual(one!.cards.map(({ id }) => id));
	});
});

describe('hints', () => {
	const source = '# T\n\n- port :: 80\n- port :: 443\n\n![map](img/map.png)\n';

	test('are shown with their place and what to do, and fail nothing', () => {
		const folder = project({ 'note.md': source });
		const { status, told } = cards(folder, ['check', 'note.md']);
		expect(status).toBe(0);
		expect(told).toContain('note.md:4:3 hint prompt-repeated');
		expect(told).toContain('Line 3 asks the same');
	});

	test('about pictures come from the files that are there', () => {
		const codes = (files: Record<string, string>) =>
			json<Report>(project(files), 'check', '.').diagnostics.map(({ code }) => code);
		expect(codes({ 'note.md': source })).toEqual(['prompt-repeated', 'image-missing']);
		expect(codes({ 'note.md': source, 'img/map.png': '' })).toEqual(['prompt-repeated']);
	});
});
