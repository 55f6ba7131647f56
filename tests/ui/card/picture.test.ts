import { describe, expect, test, vi } from 'vitest';
import type { DeckId } from '#core/base/brand.ts';
import type { Side as Tree } from '#core/notes/types.ts';
import { storedPicture, webPicture } from '#ui/card/address.ts';
import Side from '#ui/card/Side.svelte';
import PictureSettings from '#ui/settings/PictureSettings.svelte';
import { newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';
import { eventually } from '../../support/eventually.ts';

const own = 'own.x' as DeckId;
const home = { deck: own, path: 'own.x/sub/note.md' };
const given = { lang: 'en', face: 'answer' } as const;
const picture = (src: string, alt = ''): Tree => [{ kind: 'image', src, alt }];

async function png(): Promise<Blob> {
	const canvas = new OffscreenCanvas(2, 3);
	canvas.getContext('2d')!.fillRect(0, 0, 2, 3);
	return canvas.convertToBlob();
}

/** One's own deck with a picture, and where its note is. */
async function withPicture() {
	const learner = await newLearner(1);
	const notes = [{ path: 'sub/note.md', text: 'a :: b ![x](../img/a%20b.png)\n' }];
	const files = [{ path: 'img/a b.png', file: await png() }];
	const head = learner.clock.head();
	const saved = await learner.store.saveNotes({ deck: { name: 'Mine' }, notes, files }, [], head);
	if (!saved.ok) throw new Error(saved.error.cause);
	const { deck } = saved.value;
	return { ...learner, home: { deck, path: `${deck}/sub/note.md` } };
}

test('a picture is looked for from its note', () => {
	expect(storedPicture('a.png', home)).toBe('sub/a.png');
	expect(storedPicture('./a%20b.png?raw=1#x', home)).toBe('sub/a b.png');
	expect(storedPicture('../../../a.png', home)).toBe('a.png');
	expect(storedPicture('/img/a.png', home)).toBe('img/a.png');
	for (const src of ['https://a.b/c.png', '//a.b/c.png', 'data:image/png;base64,x', 'blob:x'])
		expect(storedPicture(src, home), src).toBeNull();
	expect(storedPicture('a.png', { deck: 'dns' as DeckId, path: 'cards/dns/ko.md' })).toBeNull();
});

test('of the web only what comes encrypted is a picture', () => {
	expect(webPicture('https://a.b/c.png')?.host).toBe('a.b');
	for (const src of ['http://a.b/c.png', '//a.b/c.png', 'a.png', 'https://', 'data:,'])
		expect(webPicture(src), src).toBeNull();
});

describe('a picture that came with a note', () => {
	test('is shown, and its address is given back when it goes', async () => {
		const { store, home } = await withPicture();
		const revoked = vi.spyOn(URL, 'revokeObjectURL');
		const side = picture('../img/a%20b.png', 'A box');
		const screen = await show(store, Side, { ...given, side, home });
		const image = screen.getByRole('img', { name: 'A box' });
		await expect.element(image).toHaveAttribute('src', expect.stringMatching(/^blob:/));
		const element = image.element() as HTMLImageElement;
		await eventually(() => expect(element.naturalHeight).toBe(3));
		await screen.unmount();
		expect(revoked).toHaveBeenCalledWith(element.src);
		revoked.mockRestore();
	});

	test('and is missing now leaves its words, or its name', async () => {
		const { store, home } = await withPicture();
		const words = await show(store, Side, { ...given, home, side: picture('no.png', 'A plan') });
		await expect.element(words.getByText('A plan')).toBeVisible();
		await words.unmount();
		const name = await show(store, Side, { ...given, home, side: picture('no.png') });
		await expect.element(name.getByText('Picture not here: sub/no.png')).toBeVisible();
	});
});

describe('a picture on the web', () => {
	const side = picture('https://pictures.invalid/a.png', 'A map');

	test('is not asked for before its person says so, which holds for its site from then on', async () => {
		const { store, home } = await withPicture();
		const screen = await show(store, Side, { ...given, side, home });
		await expect.element(screen.getByRole('link', { name: 'A map' })).toBeVisible();
		expect(document.querySelector('img')).toBeNull();
		await screen.getByRole('button', { name: 'Show pictures from pictures.invalid' }).click();
		// nobody is there to answer
		await expect.element(screen.getByText('Picture not here: pictures.invalid')).toBeVisible();
		await screen.unmount();
		const again = await show(store, Side, { ...given, side, home });
		await expect.element(again.getByText('Picture not here: pictures.invalid')).toBeVisible();
		await again.unmount();
		const elsewhere = picture('https://elsewhere.invalid/a.png', 'Another');
		const other = await show(store, Side, { ...given, side: elsewhere, home });
		const allow = other.getByRole('button', { name: 'Show pictures from elsewhere.invalid' });
		await expect.element(allow).toBeVisible();
		expect(document.querySelector('img')).toBeNull();
	});

	test('may be allowed for all, and both are taken back in the settings', async () => {
		const { store, home } = await withPicture();
		const screen = await show(store, Side, { ...given, side, home });
		await screen.getByRole('button', { name: 'Show pictures from pictures.invalid' }).click();
		await expect.element(screen.getByText('Picture not here: pictures.invalid')).toBeVisible();
		await screen.unmount();

		const settings = await show(store, PictureSettings, {});
		const hosts = settings.getByRole('list', { name: 'Sites whose pictures are shown' });
		const always = settings.getByRole('switch', { name: /Always show/ });
		await expect.element(hosts).toHaveTextContent('pictures.invalid');
		await always.click();
		await expect.element(hosts).not.toBeInTheDocument();
		await always.click();
		await settings.getByRole('button', { name: /^Ask again.*pictures\.invalid$/ }).click();
		await expect.element(hosts).not.toBeInTheDocument();
		await settings.unmount();

		const again = await show(store, Side, { ...given, side, home });
		await again.getByRole('button', { name: 'Always show pictures from the web' }).click();
		await expect.element(again.getByText('Picture not here: pictures.invalid')).toBeVisible();
	});
});
