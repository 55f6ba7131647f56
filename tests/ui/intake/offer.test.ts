import { describe, expect, test } from 'vitest';
import { readDropped } from '#ui/intake/dropped.ts';
import { offersFromList, offersOf, type Offer } from '#ui/intake/offer.ts';

const file = (name: string) => new File(['text'], name);
const allWithin = (...paths: readonly string[]) =>
	offersOf(paths.map((path) => ({ path, file: file(path.split('/').at(-1)!) })));
const within = (...paths: readonly string[]) => only(allWithin(...paths));
const pathsOf = ({ files }: Offer) => files.map(({ path }) => path);

function only(offers: readonly Offer[]): Offer {
	expect(offers).toHaveLength(1);
	return offers[0]!;
}

describe('a folder', () => {
	test('gives its name, and its files by their place in it, in order', () => {
		const offer = within('vault/b.md', 'vault/net/dns.md', 'vault/a.markdown', 'vault/net/map.png');
		expect(offer.folder).toBe('vault');
		expect(pathsOf(offer)).toEqual(['a.markdown', 'b.md', 'net/dns.md', 'net/map.png']);
		expect(offer.passedOver).toBe(0);
	});

	test('is searched for notes and pictures alone; the rest is counted', () => {
		const offer = within(
			'vault/a.md',
			'vault/.obsidian/plugin.md',
			'vault/.git/HEAD.txt',
			'vault/node_modules/x/README.md',
			'vault/.hidden.md',
			'vault/tool.exe',
			'vault/Makefile'
		);
		expect(pathsOf(offer)).toEqual(['a.md']);
		expect(offer.passedOver).toBe(6);
	});

	test('of a Mac has its names in whole letters', () => {
		const offer = within('노트/서비스.md'.normalize('NFD'));
		expect([offer.folder, ...pathsOf(offer)]).toEqual(['노트', '서비스.md']);
	});

	test('chosen by an input says in each file where it was', () => {
		const inside = file('a.md');
		Object.defineProperty(inside, 'webkitRelativePath', { value: 'vault/sub/a.md' });
		expect(only(offersFromList([inside]))).toMatchObject({
			folder: 'vault',
			files: [{ path: 'sub/a.md' }]
		});
	});
});

describe('loose files', () => {
	test('are all taken, whatever they are called: each will be judged', () => {
		const offer = only(offersFromList([file('a.md'), file('photo.heic'), file('README')]));
		expect(offer.folder).toBeNull();
		expect(pathsOf(offer)).toEqual(['README', 'a.md', 'photo.heic']);
	});

	test('beside folders are one offer, each folder another', () => {
		const offers = allWithin(
			'one/a.md',
			'x.md',
			'둘/b.md'.normalize('NFD'),
			'one/.x/c.md',
			'y.zip'
		);
		expect(offers.map((offer) => [offer.folder, pathsOf(offer), offer.passedOver])).toEqual([
			['one', ['a.md'], 1],
			[null, ['x.md', 'y.zip'], 0],
			['둘', ['b.md'], 0]
		]);
	});

	test('of one name are told apart', () => {
		const offer = only(
			offersFromList([file('a.md'), file('a.md'), file('README'), file('README')])
		);
		expect(pathsOf(offer)).toEqual(['README', 'README 2', 'a.md', 'a 2.md']);
	});

	test('may be none at all', () => {
		expect(offersFromList([])).toEqual([]);
	});
});

type Tree = string | readonly [name: string, inside: readonly Tree[]];

/** As the browser gives a dropped folder: in portions, with paths from a root. */
function entryOf(tree: Tree, above = ''): FileSystemEntry {
	const name = typeof tree === 'string' ? tree : tree[0];
	const fullPath = `${above}/${name}`;
	if (typeof tree === 'string')
		return {
			isFile: true,
			isDirectory: false,
			fullPath,
			file: (done: (file: File) => void, fail: () => void) =>
				name === 'locked.md' ? fail() : done(file(name))
		} as unknown as FileSystemEntry;
	const entries = tree[1].map((one) => entryOf(one, fullPath));
	const readEntries = (done: (some: readonly FileSystemEntry[]) => void) =>
		done(entries.splice(0, 2));
	return {
		isFile: false,
		isDirectory: true,
		fullPath,
		createReader: () => ({ readEntries })
	} as unknown as FileSystemEntry;
}

const dropOf = (...trees: readonly Tree[]) =>
	({
		items: trees.map((tree) => ({ webkitGetAsEntry: () => entryOf(tree) })),
		files: []
	}) as unknown as DataTransfer;

describe('a drop', () => {
	test('of a folder is read to its leaves, portion by portion, past what cannot be read', async () => {
		const inside = [
			'a.md',
			'b.md',
			'locked.md',
			'c.md',
			['sub', ['d.md', 'e.md', 'f.md']]
		] as const;
		const offer = only(await readDropped(dropOf(['vault', inside])));
		expect(offer.folder).toBe('vault');
		expect(pathsOf(offer)).toEqual(['a.md', 'b.md', 'c.md', 'sub/d.md', 'sub/e.md', 'sub/f.md']);
	});

	test('of two folders and a file gives each by itself', async () => {
		const offers = await readDropped(dropOf(['one', ['a.md']], ['two', ['a.md']], 'b.md'));
		expect(offers.map(({ folder }) => folder)).toEqual(['one', 'two', null]);
		expect(offers.map(pathsOf)).toEqual([['a.md'], ['a.md'], ['b.md']]);
	});

	test('of files made by the browser itself is read from its list of files', async () => {
		const data = { items: [], files: [file('a.md')] } as unknown as DataTransfer;
		expect(pathsOf(only(await readDropped(data)))).toEqual(['a.md']);
	});
});
