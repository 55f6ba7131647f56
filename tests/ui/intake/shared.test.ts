import { expect, onTestFinished, test } from 'vitest';
import { shareCache, takeShared } from '#ui/intake/shared.ts';
import { keepShare } from '../../../src/service-worker/share.ts';

/** A place of its own for each test, with the form shared into it. */
async function share(...forms: readonly Readonly<Record<string, string | File>>[]) {
	const base = `/${crypto.randomUUID()}`;
	onTestFinished(async () => void (await caches.delete(shareCache(base))));
	for (const fields of forms) {
		const form = new FormData();
		for (const [name, value] of Object.entries(fields)) form.append(name, value);
		await keepShare(form, await caches.open(shareCache(base)), '/import/');
	}
	return base;
}

async function taken(base: string) {
	const offers = await takeShared(base, 'Shared');
	const files = offers?.flatMap((offer) => offer.files) ?? [];
	return Promise.all(files.map(async ({ path, file }) => [path, await file.text()]));
}

test('a shared text becomes a note, with its title and its address', async () => {
	const base = await share({ title: 'DNS in pods', text: '- a - b', url: 'https://example.org/' });
	expect(await taken(base)).toEqual([
		['DNS in pods.md', '# DNS in pods\n\n- a - b\n\nhttps://example.org/']
	]);
});

test('nothing of a shared text is written twice', async () => {
	const text = 'DNS in pods https://example.org/';
	const base = await share({ title: 'DNS in pods', text, url: 'https://example.org/' });
	expect((await taken(base)).map(([, content]) => content)).toEqual([text]);
});

test('an address alone, or a title alone, comes too', async () => {
	const base = await share({ url: 'https://example.org/' }, { title: '파드' });
	const contents = (await taken(base)).map(([, content]) => content);
	expect(contents.toSorted()).toEqual(['https://example.org/', '파드']);
});

test('shared files keep their names, letters of all languages, and their bytes', async () => {
	const base = await share({
		files: new File(['# 서비스'], '서비스 종류.md', { type: 'text/markdown' })
	});
	expect(await taken(base)).toEqual([['서비스 종류.md', '# 서비스']]);
});

test('what was taken is not taken again, and leaves no cache', async () => {
	const base = await share({ text: 'once' });
	expect(await taken(base)).toHaveLength(1);
	expect(await takeShared(base, 'Shared')).toBeNull();
	expect(await caches.keys()).not.toContain(shareCache(base));
});

test('a share with nothing in it leaves nothing', async () => {
	const base = await share({ title: ' ', files: new File([], '') });
	expect(await takeShared(base, 'Shared')).toBeNull();
});
