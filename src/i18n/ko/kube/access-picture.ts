import type { AccessPictureWords } from '../../en/kube/access-picture.ts';

export const accessPicture: AccessPictureWords = {
	stages: {
		asks: '요청하는 쪽',
		authentication: '인증: 누구인가?',
		authorization: '인가: 해도 되는가?'
	},
	someone: '누군가',
	shows: {
		certificate: '클라이언트 인증서',
		token: 'ServiceAccount 토큰',
		nothing: '아무것도 제시하지 않음'
	},
	user: '사용자',
	groups: '그룹',
	statuses: { 200: '통과', 401: '누구인지 모름', 403: '권한 없음' },
	noBinding: '허용하는 바인딩이 없음',
	everywhere: '모든 namespace'
};
