/** What can be chosen where a reply is not typed. */
import { NONE } from '#core/answer/reply.ts';
import type { Form } from '#core/kube/scenario/types.ts';
import type { Language } from '#core/notes/types.ts';
import { labelText } from '#i18n/kube/scenario.ts';
import { scenarioWords } from '#i18n/scenario.ts';

export type Offered = {
	/** The word by which the reply names it. */
	readonly word: string;
	readonly text: string;
	readonly isCode: boolean;
	readonly isRight: boolean;
};

export type OfferedAll = {
	readonly options: readonly Offered[];
	/** Choosing one gives up the others. */
	readonly isSingle: boolean;
	/** Two of them fit beside each other on a phone. */
	readonly areShort: boolean;
};

/** Null for a form that is typed. */
export function optionsOf(form: Form, lang: Language): OfferedAll | null {
	if (form.kind === 'values') {
		const { right, tokens } = form;
		const isNothing = right.length === 0;
		const none = { word: NONE, text: scenarioWords[lang].noAddress, isCode: false };
		const addresses = tokens.map((ip) => ({
			word: ip,
			text: ip,
			isCode: true,
			isRight: right.includes(ip)
		}));
		return {
			options: [...addresses, { ...none, isRight: isNothing }],
			isSingle: false,
			areShort: true
		};
	}
	if (form.kind !== 'choice') return null;
	const options = form.options.map(({ label, isRight }, i) => ({
		word: String(i + 1),
		text: labelText(label, lang),
		isCode: label.kind === 'code',
		isRight
	}));
	return { options, isSingle: form.isSingle, areShort: false };
}

/** The reply after a tap on an option: that there is none, and anything else, exclude each other. */
export function chosen(value: string, word: string, isSingle: boolean): string {
	const words = value.split(' ').filter((one) => one !== '');
	const isOn = words.includes(word);
	if (isSingle || word === NONE) return isOn && !isSingle ? '' : word;
	const others = words.filter((one) => one !== word && one !== NONE);
	return (isOn ? others : [...others, word]).join(' ');
}

/** What an option is once the answer is shown; null for one that was rightly left alone. */
export function markOf({ isRight }: Offered, isChosen: boolean, hasReply: boolean) {
	if (isChosen) return isRight ? 'right' : 'wrong';
	if (!isRight) return null;
	return hasReply ? 'missed' : 'right';
}
