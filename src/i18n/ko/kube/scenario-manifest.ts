import type { scenarioManifest as en } from '../../en/kube/scenario-manifest.ts';
import type { Placed } from '#core/kube/world/place.ts';
import { particle, type Particle } from '#core/notes/words/particle.ts';

const service = ({ name, namespace }: Placed, pair: Particle) =>
	`네임스페이스 ‘${namespace}’의 서비스 ‘${name}’${particle(name, pair)}`;
const said = (name: string, pair: Particle) => `${name}${particle(name, pair)}`;

export const scenarioManifest: typeof en = {
	questions: {
		'fix-manifest': ({ service: { name, namespace }, port, pods, target, label, isTaken }) =>
			`파드 ${pods.join(', ')}(${label})는 ${target}번 포트에서 수신 대기해요.\n네임스페이스 ‘${namespace}’의 서비스 ‘${name}’의 ${port}번 포트로 요청하면 두 파드가 응답해야 해요.\n` +
			(isTaken
				? '그런데 아래 매니페스트로는 그렇지 않아요.'
				: '그런데 API 서버가 아래 매니페스트를 거부해요.') +
			'\n무엇을 고쳐야 할까요?'
	},
	led: {
		works: () => '잘 돼요. 두 파드가 모두 응답해요.',
		fault: ({ fault }) => `${fault.line}번째 줄:`,
		'no-service': (one) => `그러면 ${service(one.service, '이/가')} 없어요.`,
		'no-address': (one) => `그러면 ${service(one.service, '은/는')} 클러스터 IP가 없어요.`,
		'no-answer': () => '아직 안 돼요.',
		'not-listening': ({ pod, port }) =>
			`${said(pod, '은/는')} ${port}번 포트에서 수신 대기하지 않아요.`,
		'left-out': ({ pod }) =>
			`${said(pod, '은/는')} 라벨이 셀렉터와 맞지 않아서 요청을 받지 못해요.`,
		'port-unnamed': ({ pod, port }) =>
			`${pod} 파드에는 이름이 ‘${port}’인 포트가 없어서 아무것도 오지 않아요.`,
		'too-many': ({ pod }) => `응답하면 안 되는 ${said(pod, '이/가')} 함께 응답해요.`
	}
};
