/** What is said of a typed answer, by whatever it was judged. */
import type { TypedWhy } from '#core/answer/typed.ts';
import { kubectl as kubectlEn, type KubectlWords } from '../en/kube/kubectl.ts';
import { yaml as yamlEn } from '../en/kube/yaml.ts';
import { review as reviewEn } from '../en/review.ts';
import { kubectl as kubectlKo } from '../ko/kube/kubectl.ts';
import { yaml as yamlKo } from '../ko/kube/yaml.ts';
import { review as reviewKo } from '../ko/review.ts';
import { commandLines } from '../kubectl.ts';
import { dnsWords, whyText } from './dns.ts';
import { yamlDifferenceText } from './yaml.ts';

type Language = 'ko' | 'en';
const kubectlWords: Readonly<Record<Language, KubectlWords>> = { ko: kubectlKo, en: kubectlEn };
const reviewWords = { ko: reviewKo, en: reviewEn };
const yamlSame: Readonly<Record<Language, string>> = { ko: yamlKo.same, en: yamlEn.same };

/** The first difference that matters; then, for words that lead nowhere, what may be meant. */
export function typedWhyLines(why: TypedWhy, lang: Language): readonly string[] {
	switch (why.kind) {
		case 'text':
			return [reviewWords[lang].why[why.why]];
		case 'dns':
			return [whyText(why.why, dnsWords[lang])];
		case 'kubectl':
			return commandLines(why.why, kubectlWords[lang]);
		case 'yaml':
			return [why.difference ? yamlDifferenceText(why.difference, lang) : yamlSame[lang]];
	}
}
