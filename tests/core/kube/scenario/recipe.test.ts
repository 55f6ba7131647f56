import { expect, test } from 'vitest';
import { readRecipe } from '#core/kube/scenario/recipe.ts';
import { SKILLS } from '#core/kube/scenario/skills.ts';

test('a skill alone is a recipe, and so is one with constraints', () => {
	expect(readRecipe({ ask: 'dns.shortest-name' })).toEqual({
		ok: true,
		value: { ask: 'dns.shortest-name', constraints: {} }
	});
	expect(readRecipe({ ask: 'dns.shortest-name', libc: 'musl', trap: 'ndots' })).toMatchObject({
		ok: true,
		value: { constraints: { libc: 'musl', trap: 'ndots' } }
	});
});

test.each([
	[{}, [{ code: 'ask-missing', skills: SKILLS }]],
	[{ ask: null }, [{ code: 'ask-missing', skills: SKILLS }]],
	[{ ask: 'dns.shortest' }, [{ code: 'skill-unknown', name: 'dns.shortest', skills: SKILLS }]],
	[{ ask: 'toString' }, [{ code: 'skill-unknown', name: 'toString', skills: SKILLS }]],
	[{ ask: 7 }, [{ code: 'skill-unknown', name: '7', skills: SKILLS }]],
	[
		{ ask: 'dns.shortest-name', color: 'red', libc: 'uclibc' },
		[
			{ code: 'constraint-unknown', name: 'color', known: ['libc', 'trap'] },
			{ code: 'constraint-value', name: 'libc', value: 'uclibc', allowed: ['glibc', 'musl'] }
		]
	],
	[
		{ ask: 'dns.shortest-name', constructor: 'red' },
		[{ code: 'constraint-unknown', name: 'constructor', known: ['libc', 'trap'] }]
	],
	[
		{ ask: 'dns.shortest-name', libc: ['musl'] },
		[{ code: 'constraint-value', name: 'libc', value: '["musl"]', allowed: ['glibc', 'musl'] }]
	]
])('what is none is told: %j', (fields, error) => {
	expect(readRecipe(fields)).toEqual({ ok: false, error });
});
