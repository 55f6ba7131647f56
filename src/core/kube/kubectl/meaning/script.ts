/** From a line of shell to what its commands do, one after the other. */
import { err, ok, type Result } from '../../../base/result.ts';
import { parseShell } from '../../shell/parse.ts';
import type { Command, Joint, Pipeline, Redirect } from '../../shell/types.ts';
import type { Fault } from '../faults.ts';
import { isNear } from '../near.ts';
import type { Surroundings } from '../surroundings.ts';
import { afterwards } from './afterwards.ts';
import { meaningOf, type Variables } from './mean.ts';
import type { Deed } from './types.ts';

/** Another program: what it does is not known, so its words are compared. */
export type Other = {
	readonly kind: 'other';
	readonly words: readonly string[];
	readonly variables: Variables;
};

export type Stage = {
	readonly what: Deed | Other;
	/** Where standard output goes, if somebody sent it anywhere. */
	readonly outputs: readonly string[];
	/** What a here-document puts into standard input. */
	readonly input: string | null;
};

export type Step = {
	readonly joint: Joint;
	readonly stages: readonly Stage[];
	readonly isInBackground: boolean;
};

export type Meaning = readonly Step[];

type State = {
	readonly around: Surroundings;
	/** Set before, seen by this shell alone. */
	readonly own: Variables;
	/** Handed on to every command. */
	readonly exported: Variables;
};

/** Whether kubectl runs in it, whatever else does. */
export function runsKubectl(meaning: Meaning): boolean {
	return meaning.some(({ stages }) => stages.some(({ what }) => what.kind === 'kubectl'));
}

/** What a line as it was typed does; or why it, or the first part of it that cannot, does nothing. */
export function readMeaning(text: string, around: Surroundings): Result<Meaning, Fault> {
	const script = parseShell(text);
	if (!script.ok) return script;
	const steps: Step[] = [];
	let state: State = { around, own: {}, exported: {} };
	for (const pipeline of script.value) {
		const step = stepOf(pipeline, state);
		if (!step.ok) return step;
		state = step.value.state;
		if (step.value.stages.length > 0) {
			const joint = steps.length === 0 ? ';' : pipeline.joint;
			const { isInBackground } = pipeline;
			steps.push({ joint, stages: step.value.stages, isInBackground });
		}
	}
	return steps.length > 0 ? ok(steps) : err({ kind: 'nothing-typed' });
}

function stepOf(
	pipeline: Pipeline,
	state: State
): Result<{ readonly stages: readonly Stage[]; readonly state: State }, Fault> {
	const commands = withoutCat(
		pipeline.commands.map((command) => withoutEnv(expanded(command, state)))
	);
	const stages: Stage[] = [];
	let next = state;
	for (const command of commands) {
		if (command.words.length === 0) {
			next = { ...next, own: { ...next.own, ...valuesOf(command) } };
			continue;
		}
		const stage = stageOf(command, next);
		if (!stage.ok) return stage;
		stages.push(stage.value);
		next = changed(next, stage.value, pipeline);
	}
	return ok({ stages, state: next });
}

function changed(state: State, { what }: Stage, { joint }: Pipeline): State {
	if (what.kind === 'kubectl')
		return joint === '||' ? state : { ...state, around: afterwards(what, state.around) };
	if (what.words[0] !== 'export') return state;
	const set = what.words.slice(1).map((word) => {
		const [name = '', ...value] = word.split('=');
		return [name, value.length > 0 ? value.join('=') : (state.own[name] ?? '')] as const;
	});
	const added = Object.fromEntries(set);
	return { ...state, own: { ...state.own, ...added }, exported: { ...state.exported, ...added } };
}

const valuesOf = ({ assignments }: Command): Variables =>
	Object.fromEntries(assignments.map(({ name, value }) => [name, value]));

/** With the variables that are known put in. */
function expanded(command: Command, { own }: State): Command {
	const put = (word: string) =>
		word.replace(/\0(\w+)\0/g, (mark, name: string) =>
			Object.hasOwn(own, name) ? own[name]! : mark
		);
	return {
		assignments: command.assignments.map(({ name, value }) => ({ name, value: put(value) })),
		words: command.words.map(put),
		redirects: command.redirects.map((redirect) => ({ ...redirect, to: put(redirect.to) }))
	};
}

/** `env A=b kubectl` sets as `A=b kubectl` does; with flags it is a program like any other. */
function withoutEnv(command: Command): Command {
	const [program, ...words] = command.words;
	const set = words.findIndex((word) => !/^[A-Za-z_]\w*=/.test(word));
	if (program !== 'env' || set < 0 || words[set]!.startsWith('-')) return command;
	const added = words.slice(0, set).map((word) => {
		const [name = '', ...value] = word.split('=');
		return { name, value: value.join('=') };
	});
	return {
		...command,
		assignments: [...command.assignments, ...added],
		words: words.slice(set)
	};
}

/** `cat file |` is `< file` for the next command, and `| cat` prints what comes. */
function withoutCat(all: readonly Command[]): readonly Command[] {
	const last = all.at(-1)!;
	const isIdle = last.words.join(' ') === 'cat' && last.redirects.length === 0;
	const commands = isIdle && all.length > 1 ? all.slice(0, -1) : all;
	const [cat, next, ...rest] = commands;
	if (!cat || !next || cat.words[0] !== 'cat' || cat.words.length > 2) return commands;
	const [, path] = cat.words;
	const input = cat.redirects.find(({ from }) => from === 0);
	const redirect: Redirect | undefined =
		path === undefined || path === '-' ? input : { from: 0, how: '<', to: path };
	if (!redirect || cat.redirects.length > (input ? 1 : 0)) return commands;
	return [{ ...next, redirects: [redirect, ...next.redirects] }, ...rest];
}

const NAMES = ['kubectl', 'kubectl.exe', 'k'];

function stageOf(command: Command, { around, exported }: State): Result<Stage, Fault> {
	const words = command.words[0] === 'sudo' ? command.words.slice(1) : command.words;
	const program = words[0]?.split('/').at(-1) ?? '';
	const variables = { ...exported, ...valuesOf(command) };
	const input = command.redirects.findLast(({ from }) => from === 0);
	const rest = {
		outputs: command.redirects.filter(({ from }) => from === 1).map(({ how, to }) => `${how}${to}`),
		input: input?.how === '<<' ? input.to : null
	};
	if (!NAMES.includes(program)) {
		if (isNear(program, 'kubectl')) return err({ kind: 'program-unknown', typed: program });
		const fed = input?.how === '<' ? [...words, `<${input.to}`] : words;
		return ok({ what: { kind: 'other', words: fed, variables }, ...rest });
	}
	const path = input?.how === '<' ? input.to : null;
	const deed = meaningOf(withInput(words.slice(1), path), variables, around);
	return deed.ok ? ok({ what: deed.value, ...rest }) : deed;
}

/** Standard input as a file, where the name of a file is asked for. */
function withInput(words: readonly string[], path: string | null): readonly string[] {
	if (path === null) return words;
	return words.map((word, i) => {
		if (/^(?:-|\/dev\/stdin)$/.test(word) && /^(?:-f|--filename)$/.test(words[i - 1] ?? ''))
			return path;
		return word.replace(/^(-f=?|--filename=)(?:-|\/dev\/stdin)$/, (_, flag: string) => flag + path);
	});
}
