import { describe, expect, test } from 'vitest';
import { readDropped } from '#ui/intake/dropped.ts';
import { offerFromList, offerOf } from '#ui/intake/offer.ts';

const file = (name: string) => new File(['text'], name);
const within = (...paths: readonly string[]) =>
	offerOf(paths.map((path) => ({ path, file: file(path.split('/').at(-1)!) })));
const pathsOf = ({ files }: ReturnType<typeof offerOf>) => files.map(({ path }) => path);

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
		expect(offerFromList([inside])).toMatchObject({
			folder: 'vault',
			files: [{ path: 'sub/a.md' }]
		});
	});
});

describe('loose files', () => {
	test('are all taken, whatever they are called: each will be judged', () => {
		const offer = offerFromList([file('a.md'), file('photo.heic'), file('README')]);
		expect(offer.folder).toBeNull();
		expect(pathsOf(offer)).toEqual(['README', 'a.md', 'photo.heic']);
	});

	test('beside a folder, or two folders, are of no one folder', () => {
		expect(within('a.md', 'vault/b.md').folder).toBeNull();
		expect(pathsOf(within('one/a.md', 'two/b.md', 'two/.x/c.md'))).toEqual([
			'one/a.md',
			'two/b.md'
		]);
	});

	test('of one name are told apart', () => {
		const offer = offerFromList([file('a.md'), file('a.md'), file('README'), file('README')]);
		expect(pathsOf(offer)).toEqual(['README', 'README 2', 'a.md', 'a 2.md']);
	});

	test('may be none at all', () => {
		expect(offerFromList([])).toEqual({ folder: null, files: [], passedOver: 0 });
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
		const offer = await readDropped(dropOf(['vault', inside]));
		expect(offer.folder).toBe('vault');
		expect(pathsOf(offer)).toEqual(['a.md', 'b.md', 'c.md', 'sub/d.md', 'sub/e.md', 'sub/f.md']);
	});

	test('of files made by the browser itself is read from its list of files', async () => {
		const data = { items: [], files: [file('a.md')] } as unknown as DataTransfer;
		expect(pathsOf(await readDropped(data))).toEqual(['a.md']);
	});
});
