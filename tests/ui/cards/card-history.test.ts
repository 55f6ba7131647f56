import { describe, expect, test } from 'vitest';
import type { StudyDay } from '#core/base/brand.ts';
import type { Body, Entry } from '#core/log/types.ts';
import { cardWords } from '#i18n/card.ts';
import { searchWords } from '#i18n/search.ts';
import CardHistory from '#ui/cards/card/CardHistory.svelte';
import { eventWords } from '#ui/cards/card/events.ts';
import { dayWords } from '#ui/cards/dates.ts';
import { cardId, firstDay, newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';

const card = cardId(1);
const in3 = (firstDay + 3) as StudyDay;
const entryOf = (body: Body) => body as Entry;

function told(body: Body, lang: 'ko' | 'en' = 'en'): string | null {
	return eventWords(entryOf(body), {
		card: cardWords[lang],
		flags: searchWords[lang].flags,
		day: (day) => dayWords(day, firstDay, lang)
	});
}

const marked = (set: Extract<Body, { kind: 'mark' }>['set']): Body => ({ kind: 'mark', card, set });
const seed: Body = { kind: 'seed', card, stability: 12, difficulty: 5, on: firstDay };

describe('what happened to a card, in words', () => {
	test.each<[Body, en: string, ko: string]>([
		[marked({ suspended: true }), 'Suspended', '그만 묻기'],
		[marked({ suspended: false }), 'Asked again', '다시 묻기'],
		[marked({ buriedOn: firstDay }), 'Put off', '미룸'],
		[marked({ buriedOn: null }), 'Asked after all', '다시 그날 묻기'],
		[marked({ flag: 4 }), 'Mark: Needs a fix', '표시: 고칠 것'],
		[marked({ flag: 0 }), 'Mark: No flag', '표시: 표시 없음'],
		[marked({ leech: true }), 'Marked as a leech', '자꾸 잊는 카드로 표시'],
		[marked({ leech: false }), 'No leech any more', '자꾸 잊는 카드 표시를 뗌'],
		[{ kind: 'reset', card }, 'Started over', '처음부터 다시'],
		[
			{ kind: 'due', card, on: in3 },
			`Due day set to ${dayWords(in3, firstDay, 'en')}`,
			`물어볼 날을 ${dayWords(in3, firstDay, 'ko')}로 정함`
		],
		[
			{ kind: 'changed', card, answer: '0' as never },
			'The note says something else now',
			'노트의 내용이 바뀜'
		],
		[seed, 'Schedule brought along', '다른 곳의 일정을 가져옴']
	])('%o', (body, en, ko) => {
		expect(told(body)).toBe(en);
		expect(told(body, 'ko')).toBe(ko);
	});

	test('several marks put at once are told together, in one order', () => {
		expect(told(marked({ leech: true, flag: 1, suspended: true }))).toBe(
			'Suspended · Mark: Flag · Marked as a leech'
		);
	});

	test('an answer has words of its own, and what concerns other things has none', () => {
		const silent: readonly Body[] = [
			{ kind: 'review', card, rating: 3, ms: 1, mode: 'study' },
			{ kind: 'undo', of: 'a.1' as never },
			{ kind: 'reschedule', preset: 'all' },
			{ kind: 'setting', scope: 'all', key: 'retention', value: 0.9 },
			{ kind: 'reject', fact: 'fact1' as never },
			{ kind: 'accept', fact: 'fact1' as never }
		];
		expect(silent.map((body) => told(body))).toEqual(silent.map(() => null));
	});
});

describe('the table', () => {
	const bodies: readonly Body[] = [
		seed,
		{ kind: 'review', card, rating: 1, ms: 12_340, mode: 'study' },
		{ kind: 'review', card, rating: 2, ms: 800, mode: 'drill' },
		marked({ buriedOn: firstDay }),
		{ kind: 'due', card, on: in3 },
		{ kind: 'reset', card }
	];

	async function lived(lang: 'ko' | 'en') {
		const { store, clock } = await newLearner(2);
		for (const body of bodies) {
			const saved = await store.commit([{ ...clock.head(), ...body }]);
			expect(saved.ok).toBe(true);
			clock.pass(60_000);
		}
		const steps = await store.course(card);
		return { store, screen: await show(store, CardHistory, { steps, lang: 'ko' }, { lang }) };
	}

	test('has a row for each, the newest first', async () => {
		const { screen } = await lived('en');
		const rows = screen.getByRole('table').getByRole('row');
		await expect.element(rows.nth(0)).toHaveTextContent(/Day\s*Answer\s*Time\s*Interval then/);
		await expect.element(rows.nth(1)).toHaveTextContent(/Started over$/);
		await expect.element(rows.nth(2)).toHaveTextContent(/Due day set to October 7/);
		await expect.element(rows.nth(3)).toHaveTextContent(/Put off$/);
		await expect.element(rows.nth(4)).toHaveTextContent(/Hard\s*drill\s*0\.8 s\s*$/);
		await expect.element(rows.nth(5)).toHaveTextContent(/Forgot\s*12\.3 s\s*\S+/);
		await expect.element(rows.nth(6)).toHaveTextContent(/Schedule brought along$/);
		expect(rows.elements()).toHaveLength(bodies.length + 1);
	});

	test('in Korean too, each row headed by its day', async () => {
		const { screen } = await lived('ko');
		await expect.element(screen.getByRole('cell', { name: '처음부터 다시' })).toBeVisible();
		await expect
			.element(screen.getByRole('cell', { name: '물어볼 날을 2024년 10월 7일로 정함' }))
			.toBeVisible();
		expect(screen.getByRole('rowheader', { name: /2024년 10월 4일/ }).elements()).toHaveLength(
			bodies.length
		);
	});

	test('what was undone is not told', async () => {
		const { store, clock } = await newLearner(2);
		const saved = await store.commit([{ ...clock.head(), ...marked({ flag: 1 }) }]);
		if (!saved.ok) throw new Error(saved.error.cause);
		await store.takeBack([saved.value.entries[0]!.id], clock.head());
		const steps = await store.course(card);
		const screen = await show(store, CardHistory, { steps, lang: 'ko' });
		await expect.element(screen.getByText('No answer yet.')).toBeVisible();
	});
});
