/** Notes written from subjects, in the shapes that people keep their notes in. */
import { Random } from './random.ts';
import type { Subject } from './subject.ts';

type Style = (subject: Subject, things: readonly string[], random: Random) => readonly string[];

/** Which things the notes on one subject are about: some of them are in several notes. */
const CHOICES = [
	[0, 1, 2, 3, 4],
	[5, 6, 7, 8, 9],
	[2, 3, 4, 5, 6],
	[1, 3, 5, 7, 9]
];

/** A sentence about a thing, its numbers drawn. */
export function say(pattern: string, thing: string, random: Random): string {
	return pattern.replaceAll('@', thing).replace(/#/g, () => String(1 + random.below(400)));
}

const outline: Style = (subject, things, random) =>
	things.flatMap((thing, i) => [
		`${i + 1}. ${thing}`,
		...valuesOf(subject, thing, random).map(([name, value]) => `  - ${name} - ${value}`),
		...claimsOf(subject, thing, random).map((claim) => `  - ${claim}`),
		''
	]);

const fenced: Style = (subject, things, random) => [
	'~~~',
	...outline(subject, things, random),
	'~~~',
	''
];

const headings: Style = (subject, things, random) =>
	things.flatMap((thing) => [
		`### ${thing}`,
		'',
		...claimsOf(subject, thing, random).map((claim) => `* ${claim}`),
		...valuesOf(subject, thing, random).map(([name, value]) => `* ${name}: ${value}`),
		''
	]);

const table: Style = (subject, things, random) => [
	`| ${subject.lang === 'ko' ? '이름' : 'name'} | ${subject.attributes.map(([name]) => name).join(' | ')} |`,
	`|${' --- |'.repeat(subject.attributes.length + 1)}`,
	...things.map((thing) => {
		const values = valuesOf(subject, thing, random).map(([, value]) => value);
		return `| ${thing} | ${values.join(' | ')} |`;
	}),
	'',
	...things.flatMap((thing) => claimsOf(subject, thing, random).map((claim) => `- ${claim}`)),
	''
];

const cards: Style = (subject, things, random) =>
	things.flatMap((thing) => [
		...valuesOf(subject, thing, random).map(([name, value]) =>
			subject.lang === 'ko' ? `${thing}의 ${name} :: ${value}` : `${name} of ${thing} :: ${value}`
		),
		...claimsOf(subject, thing, random).map((claim) => `- ${claim}`),
		''
	]);

const questions: Style = (subject, things, random) =>
	things.flatMap((thing) => [
		...valuesOf(subject, thing, random).flatMap(([name, value]) => [
			subject.lang === 'ko' ? `Q: ${thing}의 ${name}?` : `Q: What is the ${name} of ${thing}?`,
			`A: ${value}`,
			''
		])
	]);

const STYLES = [outline, headings, table, fenced, cards, questions];

/** Notes on one subject that overlap, as those of one person do. */
export function notesOn(subject: Subject, order: number): readonly string[] {
	const random = new Random(7 * order + 1);
	return CHOICES.map((chosen, i) => {
		const style = STYLES[(order + i * 2) % STYLES.length]!;
		const things = chosen.map((thing) => subject.things[thing]!);
		const rest = i === 0 ? inShort(subject) : i === 1 ? commandsOf(subject) : [];
		const body = style(subject, things, random);
		return [`# ${subject.title} ${i + 1}`, '', ...body, ...rest].join('\n');
	});
}

function valuesOf({ attributes }: Subject, thing: string, random: Random) {
	return attributes.map(
		([name, values]) => [name, say(random.pick(values), thing, random)] as const
	);
}

function claimsOf({ claims }: Subject, thing: string, random: Random): readonly string[] {
	return claims.filter(() => random.chance(0.8)).map((claim) => say(claim, thing, random));
}

function inShort({ lang, lines }: Subject): readonly string[] {
	return [lang === 'ko' ? '## 정리' : '## In short', '', ...lines.map((line) => `- ${line}`), ''];
}

function commandsOf({ lang, commands }: Subject): readonly string[] {
	if (commands.length === 0) return [];
	const items = commands.flatMap(([what, command]) => [
		`- ${what}`,
		'',
		'  ```bash',
		`  ${command}`,
		'  ```',
		''
	]);
	return [lang === 'ko' ? '## 명령' : '## Commands', '', ...items];
}
