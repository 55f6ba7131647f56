/** YAML in words: what is wrong with a text or a world, and where two texts part. */
import type { Reason } from '#core/kube/world/fault.ts';
import type { Difference } from '#core/kube/yaml/compare.ts';
import type { WorldFault } from '#core/kube/yaml/read-world.ts';
import type { YamlFault } from '#core/kube/yaml/types.ts';
import { world as worldEn, type WorldWords } from '../en/kube/world.ts';
import { yaml as yamlEn, type YamlWords } from '../en/kube/yaml.ts';
import { world as worldKo } from '../ko/kube/world.ts';
import { yaml as yamlKo } from '../ko/kube/yaml.ts';

type Language = 'ko' | 'en';
const yamlWords: Readonly<Record<Language, YamlWords>> = { ko: yamlKo, en: yamlEn };
const worldWords: Readonly<Record<Language, WorldWords>> = { ko: worldKo, en: worldEn };

export function worldFaultText(fault: WorldFault, lang: Language): string {
	const { worldFaults, refused } = yamlWords[lang];
	if (fault.code === 'refused') {
		const { kind, object, path } = fault.fault;
		return refused(`${kind} ${object}`, path, reasonText(fault.fault, lang));
	}
	if (fault.code === 'pod-unknown') return worldFaults['pod-unknown'](fault);
	if (fault.code === 'world-repeated') return worldFaults['world-repeated'](fault);
	if (fault.code === 'empty') return worldFaults.empty(fault);
	return yamlFaultText(fault, lang);
}

function yamlFaultText(fault: YamlFault, lang: Language): string {
	return (yamlWords[lang].faults[fault.code] as (one: YamlFault) => string)(fault);
}

/** Why two texts are not the same; what cannot be read says why. */
export function yamlDifferenceText(difference: Difference, lang: Language): string {
	const { differences } = yamlWords[lang];
	const sentence = (differences[difference.code] as (one: Difference) => string)(difference);
	return difference.code === 'unreadable'
		? `${sentence} ${yamlFaultText(difference.fault, lang)}`
		: sentence;
}

/** What the API server has against it. */
export function reasonText(reason: Reason, lang: Language): string {
	return (worldWords[lang].faults[reason.code] as (one: Reason) => string)(reason);
}
