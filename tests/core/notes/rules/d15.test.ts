import { expect, test } from 'vitest';
import { asked, slots } from '../cards-of.ts';

const d15 = (source: string) => asked(source, 'D15');

test.each([
	[
		'- 필수 설정\n  - hostname\n  - subdomain',
		'필수 설정에 속하는 2가지는? => hostname\nsubdomain'
	],
	[
		'- 인증 방식\n  - 인증서\n  - 토큰\n  - 비밀번호',
		'인증 방식 3가지는? => 인증서\n토큰\n비밀번호'
	],
	['- Probes:\n  - liveness\n  - readiness', 'Probes: which 2? => liveness\nreadiness'],
	[
		'- There are two ways to traverse.\n  - depth first\n  - breadth first',
		'There are two ways to traverse: which ones? => depth first\nbreadth first'
	],
	[
		'핵심적인 두 가지 특징이 있다.\n\n- 값은 표에 저장된다.\n- 값은 여러 표에 나뉜다.',
		'핵심적인 두 가지 특징이 있다: 무엇무엇? => 값은 표에 저장된다.\n값은 여러 표에 나뉜다.'
	]
])('short names below a title are a set to name: %j', (source, expected) => {
	expect(d15(source)).toEqual([expected]);
	expect(slots(source, 'D15')).toEqual(['list active']);
});

test.each([
	['statements', '- 쿠키\n  - 값은 저장됨\n  - 이름은 숨김'],
	['five names', '- 색\n  - 빨강\n  - 파랑\n  - 노랑\n  - 초록\n  - 검정'],
	['parts of a note', '- 솔팅\n  - 개념\n  - 장점'],
	['keys with values', '- 쿠키\n  - 이름: 하나\n  - 값: 둘'],
	['links', '- Contents\n  - [one](#one)\n  - [two](#two)'],
	['instructions', '- Setup\n  - open the file\n  - close it'],
	['another number than was announced', '세 가지 특징이 있다.\n\n- 표에 저장된다.\n- 나뉜다.'],
	['a title without items', '- 필수 설정'],
	['a title of a case', '- 값이 가장 많은 것\n  - 중복된 수치\n  - 번호 예시'],
	['exercises', '- 연습문제\n  - 두 수의 합\n  - 세 수의 곱']
])('not for %s', (_, source) => {
	expect(d15(source)).toEqual([]);
});
