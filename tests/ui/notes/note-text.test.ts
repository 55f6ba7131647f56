import { page } from 'vitest/browser';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import type { Card } from '#core/notes/types.ts';
import { notesWords } from '#i18n/notes.ts';
import type { NoteLine } from '#ui/notes/note-lines.ts';
import { rowsOf } from '#ui/notes/rows.ts';
import NoteText from '#ui/notes/NoteText.svelte';

const anyCard = {} as Card;

function line(number: number, some: Partial<NoteLine> = {}): NoteLine {
	return {
		number,
		lead: '  - ',
		text: `Statement ${number}`,
		look: 'text',
		depth: 0,
		picture: null,
		active: [],
		suggested: [],
		...some
	};
}
const many = Array.from({ length: 3_000 }, (_, i) => line(i + 1, { active: [anyCard] }));
const given = { lang: 'en' as const, t: notesWords.en };

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

	test('wear the bar that the legend shows, for each level, also while they are lit', async () => {
		const levels = ['new', 'fading', 'ok', 'strong'];
		const screen = await render(NoteText, {
			...given,
			lines: levels.map((_, i) => line(i + 1, { active: [anyCard] })),
			lit: [4, 4],
			recall: ({ number }: NoteLine) => ({ look: `recall ${levels[number - 1]}`, words: '' }),
			ontap: () => undefined
		});
		const barOf = (element: Element) => {
			const { borderInlineStartStyle, borderInlineStartWidth, borderImageSource } =
				getComputedStyle(element);
			return [borderInlineStartStyle, borderInlineStartWidth, borderImageSource];
		};
		const told = levels.map((level) => {
			const sign = document.createElement('span');
			sign.className = `recall ${level}`;
			screen.container.append(sign);
			return barOf(sign);
		});
		const rows = screen.getByRole('button').elements();
		expect(rows.map(barOf)).toEqual(told);
		const plain = getComputedStyle(rows[0]!).boxShadow;
		expect(getComputedStyle(rows[3]!).boxShadow).not.toBe(plain);
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

test('numbers stand at the first row of a line that wraps, tapped or not', async () => {
	const long = 'several words that wrap '.repeat(10);
	const lines = [line(1, { text: long }), line(2, { text: long, active: [anyCard] })];
	await render(NoteText, { ...given, lines, ontap: () => undefined });
	for (const element of document.querySelectorAll('[data-line]')) {
		expect(element.getBoundingClientRect().height).toBeGreaterThan(60);
		expect(getComputedStyle(element).alignItems).toBe('flex-start');
	}
});

test('a long note can be read and searched at once, and tapped soon after', async () => {
	const { container } = await render(NoteText, { ...given, lines: many });
	const told = container.textContent;
	for (const { lead, text } of many) expect(told).toContain(lead + text);
	const made = () => document.querySelectorAll('[data-line]').length;
	expect(made()).toBeLessThan(500);
	await expect.poll(made).toBe(many.length);
});

describe('the rows that lines will take', () => {
	test('are one each, and more where they must wrap', () => {
		const short = line(1, { text: 'short' });
		expect(rowsOf([short, line(2, { text: '', lead: '' })])).toBe(2);
		expect(rowsOf([line(1, { lead: '', text: 'x'.repeat(39) }), short])).toBe(3);
	});

	test('are more for Korean, whose letters are twice as wide', () => {
		expect(rowsOf([line(1, { lead: '', text: '가'.repeat(30) })])).toBe(2);
	});

	test('come near what a phone shows', async () => {
		const lines = Array.from({ length: 32 }, (_, i) =>
			line(i + 1, { text: 'a statement about services '.repeat((i % 4) + 1) })
		);
		await render(NoteText, { ...given, lines });
		const { height } = document.querySelector('.block')!.getBoundingClientRect();
		const row = 1.6 * parseFloat(getComputedStyle(document.querySelector('.block')!).fontSize);
		expect(Math.abs(rowsOf(lines) * row - height) / height).toBeLessThan(0.25);
	});
});

describe('a line asked for', () => {
	test('is brought to the middle of the screen from far below, and has the focus', async () => {
		await render(NoteText, { ...given, lines: many, lit: [2_000, 2_001], ontap: () => undefined });
		const lit = document.querySelector('[data-line="2000"]')!;
		await expect
			.poll(() => Math.abs(lit.getBoundingClientRect().top - innerHeight / 2))
			.toBeLessThan(60);
		expect(lit).toHaveClass('lit');
		expect(document.activeElement).toBe(lit);
		expect(lit).toHaveAttribute('aria-current', 'true');
		expect(document.querySelector('[data-line="2001"]')).toHaveAttribute('aria-current', 'true');
		expect(document.querySelectorAll('[aria-current]')).toHaveLength(2);
	});

	test('that is no button takes the focus all the same', async () => {
		await render(NoteText, { ...given, lines: many.slice(0, 90), lit: [40, 40] });
		const lit = document.querySelector('[data-line="40"]');
		expect(document.activeElement).toBe(lit);
		await expect.element(lit as HTMLElement).toBeInViewport();
	});

	test('that is not there leaves the note at its beginning', async () => {
		scrollTo(0, 0);
		await render(NoteText, { ...given, lines: many.slice(0, 10), lit: [99, 99] });
		expect(document.querySelector('.lit')).toBeNull();
		expect(scrollY).toBe(0);
	});
});
