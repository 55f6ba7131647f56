import { expect, test } from 'vitest';
import { outsideLink, ownPicture } from '#ui/card/address.ts';

test('only web and mail addresses are links', () => {
	for (const href of ['https://kubernetes.io/docs/', 'HTTP://example.org', 'mailto:a@example.org'])
		expect(outsideLink(href)).toEqual({ href, target: '_blank', rel: 'noopener noreferrer' });
	for (const href of ['javascript:alert(1)', ' https://a', 'data:text/html,x', '//a.b', '/x', 'x'])
		expect(outsideLink(href), href).toEqual({});
});

test('pictures come from the app itself, relative to its base', () => {
	expect(ownPicture('cards/a/b.png', '/')).toBe('/cards/a/b.png');
	expect(ownPicture('b.png', '/kubecards/')).toBe('/kubecards/b.png');
});

test('a picture from elsewhere, or from above the base, is not shown', () => {
	const foreign = [
		'https://evil.example/a.png',
		'//evil.example/a.png',
		'/\\evil.example/a.png',
		'\\\\evil.example\\a.png',
		'data:image/svg+xml,<svg/>',
		'blob:https://a/b',
		'../secret.png',
		'a/../../b.png',
		'/absolute.png',
		'java\tscript:alert(1)'
	];
	for (const src of foreign) expect(ownPicture(src, '/kubecards/'), src).toBeNull();
});
