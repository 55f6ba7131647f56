/** Reading and changing drafts. */
import { err, ok, type Result } from '../../../base/result.ts';
import type { Fault, Wanted } from '../faults.ts';
import type { Draft, Rule } from './types.ts';

/** The only or last value of a flag; null where it was not given. */
export function valueOf({ flags }: Draft, name: string): string | null {
	return flags[name]?.at(-1) ?? null;
}

export const isOn = (draft: Draft, name: string) => valueOf(draft, name) === 'true';
export const has = ({ flags }: Draft, name: string) => flags[name] !== undefined;
/** Some flags mean nothing when they are empty. */
export const says = (draft: Draft, name: string) => (valueOf(draft, name) ?? '') !== '';

/** The draft with a flag set, or without it. */
export function withFlag(draft: Draft, name: string, values: readonly string[] | null): Draft {
	const others = Object.entries(draft.flags).filter(([other]) => other !== name);
	const flags = Object.fromEntries(others);
	return { ...draft, flags: values === null ? flags : { ...flags, [name]: values } };
}

export function withoutFlags(draft: Draft, names: readonly string[]): Draft {
	const kept = Object.entries(draft.flags).filter(([name]) => !names.includes(name));
	return { ...draft, flags: Object.fromEntries(kept) };
}

/** One rule after the other, up to the first that refuses. */
export function inTurn(...rules: readonly Rule[]): Rule {
	return (draft, around) =>
		rules.reduce<Result<Draft, Fault>>(
			(result, rule) => (result.ok ? rule(result.value, around) : result),
			ok(draft)
		);
}

/** Refuses a command without any of these flags. */
export function needs(...names: readonly string[]): Rule {
	return (draft) =>
		names.some((name) => has(draft, name))
			? ok(draft)
			: err({ kind: 'flag-needed', verb: draft.usage.path, flag: `--${names[0]!}` });
}

/** Refuses two flags at once. */
export function excludes(name: string, other: string): Rule {
	return (draft) =>
		has(draft, name) && has(draft, other)
			? err({ kind: 'flags-clash', flag: `--${name}`, other: `--${other}` })
			: ok(draft);
}

/** Refuses other values than these. */
export function oneOf(name: string, choices: readonly string[]): Rule {
	return (draft) => {
		const value = valueOf(draft, name);
		const isFine = value === null || value.includes('\0') || choices.includes(value);
		return isFine ? ok(draft) : wrong(`--${name}`, value, 'one-of', choices);
	};
}

export function wrong(
	where: string,
	value: string,
	wanted: Wanted,
	choices: readonly string[] = []
): Result<never, Fault> {
	return err({ kind: 'value-wrong', where, value, wanted, choices });
}
