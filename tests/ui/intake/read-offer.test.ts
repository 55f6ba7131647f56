import { describe, expect, test, vi } from 'vitest';
import { NOTE_LIMIT, PICTURE_LIMIT } from '#ui/intake/limits.ts';
import { offersOf } from '#ui/intake/offer.ts';
import { readOffers } from '#ui/intake/read-offer.ts';

type Content = string | Uint8Array<ArrayBuffer> | File;
const fileOf = (path: string, content: Content) =>
	content instanceof File ? content : new File([content], path.split('/').at(-1)!);

async function read(
	contents: Readonly<Record<string, Content>>,
	onprogress?: (done: number) => void
) {
	const [batch, ...others] = await readAll(contents, onprogress);
	expect(others).toEqual([]);
	return batch!;
}

function readAll(contents: Readonly<Record<string, Content>>, onprogress = (_done: number) => {}) {
	const files = Object.entries(contents).map(([path, content]) => ({
		path,
		file: fileOf(path, content)
	}));
	return readOffers(offersOf(files), onprogress, new AbortController().signal);
}

/** A file that is as large as it says and takes no memory before it is read. */
function largeFile(name: string, bytes: number): File {
	const file = new File(['# A beginning'], name);
	Object.defineProperty(file, 'size', { value: bytes });
	return file;
}

describe('reading what was handed over', () => {
	test('gives the notes in order and tells how far it is', async () => {
		const onprogress = vi.fn();
		const batch = await read({ 'b.md': '# B', 'a.md': '# A' }, onprogress);
		expect(batch.notes).toEqual([
			{ path: 'a.md', text: '# A', converted: null },
			{ path: 'b.md', text: '# B', converted: null }
		]);
		expect(batch.refused).toEqual([]);
		expect(onprogress.mock.calls).toEqual([[0], [1]]);
	});

	test('leaves out what is no note, each with its reason, and goes on with the others', async () => {
		const unreadable = new File(['gone'], 'gone.md');
		unreadable.slice = () => {
			throw new DOMException('', 'NotFoundError');
		};
		const batch = await read({
			'good.md': '# Good',
			'zip.zip': 'PK\x03\x04rest',
			'empty.md': '',
			'blank.md': ' \n',
			'deck.apkg': 'PK\x03\x04rest',
			'large.md': largeFile('large.md', 50 * 1024 * 1024),
			'large.png': largeFile('large.png', PICTURE_LIMIT + 1),
			'paper.pdf': '%PDF-1.7',
			'essay.docx': 'PK\x03\x04word',
			'photo.jpg': 'picture',
			'gone.md': unreadable
		});
		expect(batch.notes.map(({ path }) => path)).toEqual(['good.md']);
		expect(Object.fromEntries(batch.refused.map(({ path, why }) => [path, why]))).toEqual({
			'zip.zip': 'archive',
			'empty.md': 'empty',
			'blank.md': 'empty',
			'deck.apkg': 'anki',
			'large.md': 'large-note',
			'large.png': 'large-picture',
			'paper.pdf': 'pdf',
			'essay.docx': 'document',
			'photo.jpg': 'alone',
			'gone.md': 'unreadable'
		});
	});

	test('takes a note of exactly the limit', async () => {
		const text = 'a'.repeat(NOTE_LIMIT);
		const batch = await read({ 'a.md': text });
		expect(batch.notes[0]?.text).toHaveLength(NOTE_LIMIT);
	});

	test('takes no more than the limit of everything together', async () => {
		const pictures = Array.from({ length: 12 }, (_, i) => `p${i}.png`);
		const note = pictures.map((name) => `![x](${name})`).join('\n');
		const batch = await read({
			'a.md': note,
			...Object.fromEntries(pictures.map((name) => [name, largeFile(name, PICTURE_LIMIT)]))
		});
		expect(batch.pictures).toHaveLength(9);
		expect(batch.refused.map(({ why }) => why)).toEqual(['total', 'total', 'total']);
	});

	test('counts what is done, and the limit, over all folders', async () => {
		const onprogress = vi.fn();
		const ten = (top: string) =>
			Object.fromEntries(
				Array.from({ length: 10 }, (_, k) => {
					const name = `${k}.png`;
					return [`${top}/${name}`, largeFile(name, PICTURE_LIMIT)];
				})
			);
		const note = Array.from({ length: 10 }, (_, k) => `![x](${k}.png)`).join('\n');
		const all = { 'v/a.md': note, ...ten('v'), 'w/a.md': '# A' };
		const [first, second] = await readAll(all, onprogress);
		expect(first!.refused).toEqual([{ path: '9.png', why: 'total' }]);
		expect(second!.notes).toHaveLength(1);
		expect(onprogress).toHaveBeenCalledTimes(12);
		expect(onprogress).toHaveBeenLastCalledWith(11);
	});

	test('ends where it is when somebody thinks better of it', async () => {
		const leaving = new AbortController();
		const offers = offersOf(['a.md', 'b.md'].map((path) => ({ path, file: fileOf(path, '# X') })));
		const onprogress = vi.fn(() => leaving.abort());
		await expect(readOffers(offers, onprogress, leaving.signal)).rejects.toThrow('aborted');
		expect(onprogress).toHaveBeenCalledOnce();
	});
});

describe('pictures', () => {
	const shown = async (contents: Readonly<Record<string, Content>>) =>
		(await read(contents)).pictures.map(({ path }) => path);

	test('of a folder come along where a note shows them; others are passed over', async () => {
		const batch = await read({
			'v/net/a.md': '![one](../img/one.png) ![two](two%20x.png "Two")',
			'v/img/one.png': 'x',
			'v/net/two x.png': 'x',
			'v/img/three.png': 'x'
		});
		expect(batch.pictures.map(({ path }) => path).sort()).toEqual(['img/one.png', 'net/two x.png']);
		expect(batch.refused).toEqual([]);
		expect(batch.passedOver).toBe(1);
	});

	test('that lie elsewhere are stored where the note looks for them', async () => {
		expect(await shown({ 'a.md': '![map](images/map.png)', 'map.png': 'x' })).toEqual([
			'images/map.png'
		]);
		expect(await shown({ 'v/n/a.md': '![[map.png|300]]', 'v/assets/map.png': 'x' })).toEqual([
			'n/map.png'
		]);
	});

	test('may lie in another folder that came at the same time', async () => {
		const batches = await readAll({
			'notes/a.md': '![map](../assets/map.png) ![own](own.png)',
			'notes/own.png': 'own',
			'assets/map.png': 'x',
			'assets/own.png': 'not this',
			'loose.png': 'x'
		});
		const [notes, assets, loose] = batches;
		expect(notes!.pictures.map(({ path }) => path)).toEqual(['assets/map.png', 'own.png']);
		expect(await notes!.pictures[1]!.file.text()).toBe('own');
		expect([assets!.passedOver, assets!.refused, loose!.refused]).toEqual([
			1,
			[],
			[{ path: 'loose.png', why: 'alone' }]
		]);
	});

	test('of other sites, and addresses that are none, are let be', async () => {
		const text = '![a](https://example.org/map.png) ![b](data:x) ![c](%E0%A4%A.png) ![d]()';
		expect(await shown({ 'v/a.md': text, 'v/map.png': 'x' })).toEqual([]);
	});

	test('stay within the deck, however far up a note points', async () => {
		expect(await shown({ 'a.md': '<img src="../../map.png">', 'map.png': 'x' })).toEqual([
			'map.png'
		]);
	});
});

describe('worlds', () => {
	const WORLD = 'apiVersion: kubecards/v1\nkind: World\n';
	const NOTE = 'a :: `b` {typed=dns world=plain}';
	const contents = {
		'a.md': NOTE,
		'shop.yaml': WORLD,
		'plain.yml': 'kind: Pod',
		'ci.yaml': 'on: push'
	};

	test('come along with notes; other YAML is told of', async () => {
		const { notes, refused, passedOver } = await read(contents);
		expect(notes.map(({ path }) => path)).toEqual(['a.md', 'plain.yml', 'shop.yaml']);
		expect(refused).toEqual([{ path: 'ci.yaml', why: 'no-world' }]);
		expect(passedOver).toBe(0);
	});

	test('and in folders other YAML is passed over', async () => {
		const inFolder = Object.entries(contents).map(([name, text]) => [`dns/${name}`, text]);
		const { notes, refused, passedOver } = await read(
			Object.fromEntries(inFolder) as Readonly<Record<string, string>>
		);
		expect(notes).toHaveLength(3);
		expect(refused).toEqual([]);
		expect(passedOver).toBe(1);
	});
});
