/** What the guide to writing notes shows is read as it says. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { DeckId } from '#core/base/brand.ts';
import { SKILLS, skills, type SkillName } from '#core/kube/scenario/skills.ts';
import { compileDeck } from '#core/notes/deck.ts';
import { emptyLedger } from '#core/notes/identity/ledger.ts';
import { judgeOf } from '#core/notes/typed.ts';

const guide = readFileSync(new URL('../../../docs/writing-notes.md', import.meta.url), 'utf8');
const notes = [...guide.matchAll(/^````markdown\n([^]*?)^````$/gm)].map(([, text]) => text!);
const world = /^```yaml\n(apiVersion: kubecards[^]*?)^```$/m.exec(guide)![1]!;
const { deck, diagnostics, worldDiagnostics } = compileDeck(
	[
		...notes.map((source, i) => ({ path: `cards/guide/${i}.md`, source })),
		{ path: 'cards/guide/shop.yaml', source: world }
	],
	emptyLedger('guide' as DeckId)
);
const SKILLS_IN_GUIDE = SKILLS.map((skill) => [skill, Object.keys(skills[skill].constraints)]);
const cards = deck.notes.flatMap((note) => note.cards);

test('its examples have no mistakes', () => {
	expect([...diagnostics, ...worldDiagnostics]).toEqual([]);
});

test('its typed answers are judged by what it says, its blocks are scenarios', () => {
	expect(cards.flatMap((card) => judgeOf(card) ?? [])).toEqual(['dns', 'kubectl', 'yaml']);
	expect(cards.flatMap(({ recipe }) => recipe?.ask ?? [])).toEqual([
		'dns.shortest-name',
		'dns.srv'
	]);
});

test('it names every skill with all that may be held of it, and no other', () => {
	const rows = guide.matchAll(
		/^\| `((?:dns|traffic|kubectl|access|yaml)\.[\w-]+)` +\|.*\|(.*)\|$/gm
	);
	const told = [...rows].map(([, skill, held]) => [
		skill,
		[...held!.matchAll(/`([a-z]+)(?:: [\w-]+)?`/g)].map(([, name]) => name)
	]);
	const values = (skill: string) =>
		Object.values(skills[skill as SkillName].constraints as Record<string, string[]>).flat();
	const names = told.map(([skill, held]) => [
		skill,
		(held as string[]).filter((name) => !values(skill as string).includes(name))
	]);
	expect(names).toEqual(SKILLS_IN_GUIDE);
});
