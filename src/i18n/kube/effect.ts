/** Why a command changes nothing, in words. */
import { findType } from '#core/kube/kubectl/resources.ts';
import type { Hint } from '#core/kube/kubectl/hints.ts';
import type { Refusal } from '#core/kube/kubectl/effect/types.ts';
import { effect as en, type EffectWords } from '../en/kube/effect.ts';
import { kubectl as kubectlEn, type KubectlWords } from '../en/kube/kubectl.ts';
import { effect as ko } from '../ko/kube/effect.ts';
import { kubectl as kubectlKo } from '../ko/kube/kubectl.ts';
import { faultText } from '../kubectl.ts';
import { say } from './dns.ts';
import { reasonText } from './yaml.ts';

type Language = 'ko' | 'en';
const words: Readonly<Record<Language, EffectWords>> = { ko, en };
const kubectlWords: Readonly<Record<Language, KubectlWords>> = { ko: kubectlKo, en: kubectlEn };

export function hintText(hint: Hint, lang: Language): string {
	return kubectlWords[lang].hint(hint);
}

export function refusalText(refusal: Refusal, lang: Language): string {
	const { refusals, refused, object: called } = words[lang];
	if (refusal.kind === 'fails') return faultText(refusal.fault, kubectlWords[lang]);
	if (refusal.kind !== 'refused') return say(refusals, named(refusal, called));
	const { kind, object, path } = refusal.fault;
	return refused(`${kind} ${object}`, path, reasonText(refusal.fault, lang));
}

/** `pods/web` is what the model says; people read the kind and the name. */
function named<One extends Refusal>(refusal: One, called: EffectWords['object']): One {
	if (!('object' in refusal)) return refusal;
	const [type = '', name] = refusal.object.split('/');
	const kind = findType(type)?.kind;
	return kind && name !== undefined ? { ...refusal, object: called(kind, name) } : refusal;
}
