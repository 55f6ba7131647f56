import { page } from 'vitest/browser';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import type { Card } from '#core/notes/types.ts';
import { en } from '#i18n/en.ts';
import type { NoteLine } from '#ui/notes/note-lines.ts';
import NoteText from '#ui/notes/NoteText.svelte';

const anyCard = {} as Card;

function line(number: number, some: Partial<NoteLine> = {}): NoteLine {
	return {
		number,
		lead: '  - ',
		text: `Statement ${number}`,
		look: 'text',
		depth: 0,
		active: [],
		suggested: [],
		...some
	};
}
const many = Array.from({ length: 3_000 }, (_, i) => line(i + 1, { active: [anyCard] }));
const given = { lang: 'en' as const, t: en.notes };

beforeEach(() => page.viewport(390, 844));

describe('lines', () => {
	const lines = [
		line(1, { lead: '', text: '## Services', look: 'heading' }),
		line(2, { active: [anyCard, anyCard], suggested: [anyCard] }),
		line(3, { suggested: [anyCard] }),
		line(4)
	];

	test('say how many cards come from them, apart from what they say', async () => {
		const screen = await render(NoteText, { ...given, lines, ontap: () => undefined });
		const buttons = screen.getByRole('button').elements();
		expect(buttons.map((button) => button.textContent.replaceAll(/\s+/g, ' ').trim())).toEqual([
			'- Statement 2 (2 cards)',
			'- Statement 3 (1 suggestion)'
		]);
	});

	test('without cards are no buttons, and headings are headings', async () => {
		const screen = await render(NoteText, { ...given, lines, ontap: () => undefined });
		await expect
			.element(screen.getByRole('heading', { level: 2 }))
			.toHaveTextContent('## Services');
		await expect.element(screen.getByText('Statement 4')).toBeInTheDocument();
	});

	test('hand themselves over when tapped', async () => {
		const ontap = vi.fn();
		const screen = await render(NoteText, { ...given, lines, ontap });
		await screen.getByRole('button', { name: 'Statement 3' }).click();
		expect(ontap).toHaveBeenCalledExactlyOnceWith(lines[2]);
	});

	test('too long for the screen hang behind their marker and never scroll sideways', async () => {
		const long = line(1, { text: 'ServiceName.'.repeat(40) });
		const screen = await render(NoteText, { ...given, lines: [long] });
		const body = screen.getByText(/ServiceName/).element();
		const lead = document.querySelector('.lead')!;
		expect(body.getBoundingClientRect().left).toBeGreaterThanOrEqual(
			lead.getBoundingClientRect().right
		);
		expect(body.getBoundingClientRect().height).toBeGreaterThan(60);
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
	});
});

test('a long note begins at once and is whole soon after', async () => {
	await render(NoteText, { ...given, lines: many });
	const made = () => document.querySelectorAll('[data-line]').length;
	expect(made()).toBeLessThan(500);
	await expect.poll(made, { timeout: 12_000 }).toBe(many.length);
});

describe('a line asked for', () => {
	test('is brought to the middle of the screen from far below, and has the focus', async () => {
		await render(NoteText, { ...given, lines: many, lit: 2_000, ontap: () => undefined });
		const lit = document.querySelector('[data-line="2000"]')!;
		await expect
			.poll(() => Math.abs(lit.getBoundingClientRect().top - innerHeight / 2))
			.toBeLessThan(60);
		expect(lit).toHaveClass('lit');
		expect(document.activeElement).toBe(lit);
	});

	test('that is not there leaves the note at its beginning', async () => {
		scrollTo(0, 0);
		await render(NoteText, { ...given, lines: many.slice(0, 10), lit: 99 });
		expect(document.querySelector('.lit')).toBeNull();
		expect(scrollY).toBe(0);
	});
});
