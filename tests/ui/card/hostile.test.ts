/** No payload becomes anything but text: checked on the page itself, element by element. */
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeckId } from '#core/base/brand.ts';
import { parseNote } from '#core/notes/parse.ts';
import CardView from '#ui/card/CardView.svelte';
import { hostileNotes } from '../../fixtures/hostile/note.ts';

let ran: string[];
const trap = (event: Event) => ran.push(event.type);

beforeEach(() => {
	ran = [];
	(globalThis as Record<string, unknown>)['pwned'] = () => ran.push('pwned');
	document.addEventListener('securitypolicyviolation', trap);
});
afterEach(() => document.removeEventListener('securitypolicyviolation', trap));

const FORBIDDEN =
	'script, style, iframe, frame, object, embed, form, input, link, meta, base, template, svg script, math, video, audio, portal, applet, [srcdoc], [style], [formaction]';

function faults(root: Element): string[] {
	const found = [...root.querySelectorAll(FORBIDDEN)].map((element) => element.outerHTML);
	for (const element of root.querySelectorAll('*')) {
		for (const { name } of element.attributes)
			if (name.startsWith('on')) found.push(`${element.tagName} ${name}`);
		if (element instanceof HTMLAnchorElement && !/^(https?|mailto):$/.test(element.protocol))
			found.push(element.outerHTML);
		if (element instanceof HTMLImageElement && new URL(element.src).origin !== location.origin)
			found.push(element.outerHTML);
	}
	return found;
}

test('the search for faults finds what it looks for', () => {
	const target = document.createElement('div');
	const frame = document.createElement('iframe');
	const link = document.createElement('a');
	link.href = 'javascript:pwned()';
	const button = document.createElement('button');
	button.setAttribute('onclick', 'pwned()');
	target.append(frame, link, button);
	expect(faults(target)).toHaveLength(3);
});

test.each(hostileNotes)('every card of $path is drawn as text', async (note) => {
	const parsed = parseNote({ ...note, deck: 'hostile' as DeckId });
	const cards = parsed.facts.flatMap(({ breadcrumb, cards: drafts }) =>
		drafts.map((draft) => ({ ...draft, breadcrumb }))
	);
	const target = document.createElement('div');
	document.body.append(target);
	const views = cards.map((card) =>
		mount(CardView, {
			target,
			props: { card, lang: parsed.lang, revealed: true, answerLabel: 'Answer' }
		})
	);
	flushSync();
	expect(target.querySelectorAll('article')).toHaveLength(cards.length);
	expect(faults(target)).toEqual([]);
	await new Promise((resolve) => requestAnimationFrame(resolve));
	expect(ran).toEqual([]);
	for (const view of views) await unmount(view);
	target.remove();
});
