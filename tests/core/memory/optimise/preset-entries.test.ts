import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeckId } from '#core/base/brand.ts';
import { effectiveEntries } from '#core/log/effective.ts';
import type { Body } from '#core/log/types.ts';
import { historyOf } from '#core/memory/optimise/history.ts';
import { entriesUnder } from '#core/memory/optimise/preset-entries.ts';
import { presetOf } from '#core/memory/preset.ts';
import { replay } from '#core/memory/replay.ts';
import { foldSettings } from '#core/memory/settings.ts';
import { cardId, Device, histories, review } from '../../log/writing.ts';

const setting = (scope: string, key: string, value: string): Body => ({
	...{ kind: 'setting', scope, key, value }
});
const asked = (name: string, deck?: string): Body => ({
	...review(cardId(name), 3),
	...(deck !== undefined && { deck: deck as DeckId })
});

function namesUnder(preset: string, ...bodies: readonly Body[]): readonly string[] {
	const device = new Device('a');
	const entries = bodies.map((body) => device.write(body));
	const under = entriesUnder(entries, foldSettings(entries), preset);
	return under.flatMap((entry) => ('card' in entry ? [entry.card] : []));
}

test('a card belongs to the preset of the deck in which it was asked last', () => {
	const bodies = [
		setting('preset:exam', 'name', 'Exam'),
		setting('deck:net', 'preset', 'exam'),
		asked('moved'),
		asked('stays', 'auth'),
		asked('moved', 'net'),
		asked('none'),
		{ kind: 'reset', card: cardId('none') } as const
	];
	expect(namesUnder('exam', ...bodies)).toEqual([cardId('moved'), cardId('moved')]);
	expect(namesUnder('all', ...bodies)).toEqual(['stays', 'none', 'none'].map(cardId));
});

test('where a preset is gone its cards are under the first one', () => {
	const gone = [setting('deck:net', 'preset', 'exam'), asked('a', 'net')];
	expect(namesUnder('all', ...gone)).toEqual([cardId('a')]);
});

test('every answer is learned from under one preset: that of its card, as a replay finds it', () => {
	fc.assert(
		fc.property(histories, (entries) => {
			const effective = effectiveEntries(entries);
			const { states, settings } = replay(entries);
			const sizes = settings.presets.map(({ id }) => {
				const under = entriesUnder(effective, settings, id);
				for (const entry of under)
					if ('card' in entry) expect(presetOf(settings, states.get(entry.card)?.deck).id).toBe(id);
				return historyOf(under).ratings.length;
			});
			const all = historyOf(entries).ratings.length;
			expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(all);
		}),
		{ numRuns: 50 }
	);
});
