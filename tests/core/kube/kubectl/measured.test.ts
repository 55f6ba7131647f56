import { describe, expect, test } from 'vitest';
import { readMeaning } from '#core/kube/kubectl/meaning/script.ts';
import { normalised } from '#core/kube/kubectl/print.ts';
import { around } from './around.ts';
import { groups, refused, sameByMeaning, unlike } from './measured.ts';

const plain = (command: string) => {
	const result = normalised(command, around);
	return result.ok ? result.value : result.error.kind;
};

describe('as kubectl v1.33.1 does', () => {
	test('what did the same is the same', () => {
		for (const [first, ...others] of groups)
			for (const other of others) expect([other, plain(other)]).toEqual([other, plain(first!)]);
	});

	test('what did something else is something else', () => {
		const all = [...groups.map(([first]) => first!), ...unlike];
		const byForm = new Map<string, string[]>();
		for (const command of all) {
			const form = plain(command);
			byForm.set(form, [...(byForm.get(form) ?? []), command]);
		}
		const alike = [...byForm.values()].filter((commands) => commands.length > 1);
		const sorted = (all: readonly (readonly string[])[]) =>
			all.map((commands) => commands.toSorted().join('\n')).toSorted();
		expect(sorted(alike)).toEqual(sorted(sameByMeaning));
	});

	test('what was refused is refused', () => {
		for (const command of refused)
			expect([command, readMeaning(command, around).ok]).toEqual([command, false]);
	});
});
