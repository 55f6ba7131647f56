import { particle, withParticle } from '#core/notes/words/particle.ts';
import type { EffectWords } from '../../en/kube/effect.ts';

const refusals: EffectWords['refusals'] = {
	'not-modelled': ({ verb }) => `이 앱의 클러스터는 아직 ‘${verb}’ 명령을 몰라요.`,
	'not-expanded': ({ text }) =>
		`$${withParticle(text, '은/는')} 셸에서 실행해야 알 수 있어요. 그 값을 직접 적어 주세요.`,
	'not-found': ({ object }) => `명령이 찾는 곳에 ${object}${particle(object, '이/가')} 없어요.`,
	'already-exists': ({ object }) => `${object}${particle(object, '이/가')} 이미 있어요.`,
	'namespace-missing': ({ name }) => `네임스페이스 ‘${name}’${particle(name, '이/가')} 없어요.`,
	'namespace-kept': ({ name }) =>
		`API 서버가 금지해요(Forbidden). 네임스페이스 ‘${name}’${particle(name, '은/는')} 지울 수 없어요.`,
	'replicas-many': ({ most }) => `이 앱의 클러스터에서는 워크로드 하나의 파드가 ${most}개까지예요.`,
	'kubectl-missing': ({ verb }) => `명령은 kubectl로 시작해요. kubectl ${verb}처럼 써 보세요.`,
	'label-set': ({ key, object }) =>
		`‘${object}’에 라벨 ‘${key}’의 다른 값이 있는데 --overwrite가 없어요.`,
	'without-port': ({ object }) => `${object}에 포트가 없어서 --port로 알려 줘야 해요.`,
	'without-selector': ({ object }) =>
		`${object}에 따라 할 셀렉터가 없어서 --selector로 알려 줘야 해요.`,
	'replicas-other': ({ object, replicas }) =>
		`${object}의 레플리카는 ${replicas}개예요. --current-replicas의 값과 달라요.`
};

export const effect: EffectWords = {
	refusals,
	object: (kind, name) => `${kind} ‘${name}’`,
	refused: (object, path, reason) =>
		`API 서버가 ${object}의 ${path}${particle(path, '을/를')} 받지 않아요. ${reason}`
};
