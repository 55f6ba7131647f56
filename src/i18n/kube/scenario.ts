/** Scenarios in words: the question, and what is said of a reply. */
import type { OwnedAddress, ReplyWhy } from '#core/answer/scenario.ts';
import type { Failure } from '#core/kube/dns/types.ts';
import type { AccessLabel, AccessSlip } from '#core/kube/scenario/access/types.ts';
import type { Fact } from '#core/kube/scenario/facts.ts';
import type { Led } from '#core/kube/scenario/manifest/mending.ts';
import type { AddressOwner } from '#core/kube/scenario/owner.ts';
import type { Question } from '#core/kube/scenario/skills.ts';
import type { TrafficLabel } from '#core/kube/scenario/traffic/labels.ts';
import type { Label, Option, Shown } from '#core/kube/scenario/types.ts';
import { scenario as en, type ScenarioWords } from '../en/kube/scenario.ts';
import { scenario as ko } from '../ko/kube/scenario.ts';
import { kubectl as enKubectl } from '../en/kube/kubectl.ts';
import { kubectl as koKubectl } from '../ko/kube/kubectl.ts';
import { accessWords, explain as explainAccess } from '../kube-access.ts';
import { commandLines, differenceText, equivalenceText } from '../kubectl.ts';
import { requestLines, requestTitle, settledLines, settledTitle } from './access-trace.ts';
import { dnsWords, say, traceLines, whyText } from './dns.ts';
import { outcomeText, routeLines, trafficWords } from './traffic.ts';
import { worldFaultText } from './yaml.ts';

type Language = 'ko' | 'en';
const words: Readonly<Record<Language, ScenarioWords>> = { ko, en };
const kubectlWords = { ko: koKubectl, en: enKubectl } as const;

/** A line for each thing that is told, and one that asks. */
export function questionText(question: Question, lang: Language): string {
	const { facts, questions } = words[lang];
	const told = 'facts' in question ? question.facts : [];
	return [...told.map((fact) => say<Fact>(facts, fact)), say<Question>(questions, question)].join(
		'\n'
	);
}

/** A sentence for each thing that is wrong; one that says so where nothing is. */
export function replyLines(why: ReplyWhy, lang: Language): readonly string[] {
	const { right, otherForm } = words[lang];
	switch (why.kind) {
		case 'name':
			return [why.slip ? slipText(why.slip, lang) : whyText(why.why, dnsWords[lang])];
		case 'values':
			return orElse(valuesLines(why, lang), right);
		case 'choice':
			return orElse(choiceLines(why, lang), right);
		case 'command':
			return commandLines(why.why, kubectlWords[lang]);
		case 'manifest':
			return [ledText(why.led, lang)];
		case 'other-form':
			return [otherForm];
	}
}

/** What a manifest leads to. */
function ledText(led: Led, lang: Language): string {
	const sentence = say<Led>(words[lang].led, led);
	if (led.kind === 'fault') return `${sentence} ${worldFaultText(led.fault, lang)}`;
	return led.kind === 'no-answer'
		? `${sentence} ${outcomeText(led.route, trafficWords[lang])}`
		: sentence;
}

/** What an option says. */
export function labelText(label: Label, lang: Language): string {
	return label.kind === 'code'
		? label.text
		: say<TrafficLabel | AccessLabel>(words[lang].labels, label);
}

/** What the model was asked. */
export function shownTitle(shown: Shown): string {
	switch (shown.kind) {
		case 'resolve':
			return shown.type === 'A' ? shown.name : `${shown.name} ${shown.type}`;
		case 'route':
			return `${shown.address.ip}:${shown.address.port}`;
		case 'compare':
			return shown.given;
		case 'request':
			return requestTitle(shown);
		case 'settle':
			return settledTitle(shown);
	}
}

/** What it did to find the answer, step by step. */
export function shownLines(shown: Shown, lang: Language): readonly string[] {
	switch (shown.kind) {
		case 'resolve':
			return traceLines(shown.resolution, dnsWords[lang]);
		case 'route':
			return routeLines(shown.route, trafficWords[lang]);
		case 'compare':
			return [equivalenceText(shown.equivalence, kubectlWords[lang], 'option')];
		case 'request':
			return requestLines(shown, lang);
		case 'settle':
			return settledLines(shown, lang);
	}
}

function orElse(lines: readonly string[], line: string): readonly string[] {
	return lines.length > 0 ? lines : [line];
}

function slipText(slip: NonNullable<Option['slip']>, lang: Language): string {
	if (slip.kind === 'other-command')
		return differenceText(slip.difference, kubectlWords[lang], 'option');
	if (slip.kind === 'answers') return answersText(slip, lang);
	return say<Exclude<typeof slip, { readonly kind: 'answers' | 'other-command' }>>(
		words[lang].slips,
		slip
	);
}

/** What the API server answers instead, and why. */
function answersText(
	{ status, reasons }: Extract<AccessSlip, { kind: 'answers' }>,
	lang: Language
) {
	const { answers, labels } = words[lang];
	const why = reasons.map((reason) => explainAccess(accessWords[lang], reason));
	return [answers(labels.status({ kind: 'status', status })), ...why].join(' ');
}

function valuesLines(
	{ missing, extra, nothing }: ReplyWhy & { kind: 'values' },
	lang: Language
): readonly string[] {
	const { owners, ...told } = words[lang];
	const tell = (line: 'missing' | 'extra') => (one: OwnedAddress) =>
		told[line](one.address, say<AddressOwner>(owners, one.owner));
	const reason =
		nothing && extra.length > 0
			? [`${told.nothing} ${say<Failure>(dnsWords[lang].failure, nothing)}`]
			: [];
	return [...reason, ...missing.map(tell('missing')), ...extra.map(tell('extra'))];
}

/** Only what the marks on the options do not say: the reasons, and how many are missing. */
function choiceLines(
	{ missed, wrong }: ReplyWhy & { kind: 'choice' },
	lang: Language
): readonly string[] {
	const told = words[lang];
	const reason = ({ slip }: Option) => (slip ? [slipText(slip, lang)] : []);
	const named = (one: Option) => reason(one).map((why) => `${labelText(one.label, lang)}: ${why}`);
	const reasons =
		wrong.length > 1
			? [told.wrong(wrong.length), ...wrong.flatMap(named)]
			: wrong.flatMap((one) => orElse(reason(one), told.wrong(1)));
	// the one that stands against the chosen one is plain to see
	const isInstead = wrong.length === 1 && missed.length === 1;
	return missed.length > 0 && !isInstead ? [...reasons, told.more(missed.length)] : reasons;
}
