import { beforeEach, expect, test } from 'vitest';
import type { WriterId } from '#core/base/brand.ts';
import type { Draft } from '#core/log/types.ts';
import { localShelf } from '#ui/review/shelf.ts';

const name = 'test:unsaved';
const draft = { kind: 'reset', card: 'f1/def', at: 86_400_000, offset: 0, day: 1 } as Draft;
const batch = (key: string) => ({ key: key as WriterId, drafts: [draft] });
beforeEach(() => localStorage.removeItem(name));

test('what lies on the shelf outlives the page and is shared by tabs', () => {
	localShelf(name).add(batch('a'));
	localShelf(name).add(batch('b'));
	expect(localShelf(name).read()).toEqual([batch('a'), batch('b')]);
});

test('taking one batch leaves the others, and an empty shelf leaves nothing', () => {
	const shelf = localShelf(name);
	shelf.add(batch('a'));
	shelf.add(batch('b'));
	shelf.remove('a');
	expect(shelf.read()).toEqual([batch('b')]);
	shelf.remove('b');
	expect(localStorage.getItem(name)).toBeNull();
});

test('what was handed out in a file stays marked; the rest does not', () => {
	const shelf = localShelf(name);
	shelf.add(batch('a'));
	shelf.add(batch('b'));
	shelf.markExported(['b']);
	expect(localShelf(name).read()).toEqual([batch('a'), { ...batch('b'), exported: true }]);
});

test('damage is passed over', () => {
	for (const damaged of [
		'{',
		'7',
		'null',
		'[null, 3, {"key":"a"}, {"key":"a","drafts":[null]}]',
		'[{"key":"a.b","drafts":[]}]',
		'[{"key":"a","drafts":[{"kind":"reset","card":"no slot","at":1,"offset":0,"day":0}]}]'
	]) {
		localStorage.setItem(name, damaged);
		expect(localShelf(name).read(), damaged).toEqual([]);
	}
});

test('a browser that refuses storage is no error', () => {
	const refusing = localShelf(name, () => {
		throw new DOMException('denied', 'SecurityError');
	});
	refusing.add(batch('a'));
	expect(refusing.read()).toEqual([]);
});
