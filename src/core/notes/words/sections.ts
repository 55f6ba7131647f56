/**
 * Names of the parts that many notes have, whatever they are about: "Overview", 개념, 장점. They
 * are no names of things: a question with one needs the thing above it.
 */
import { endsInHangul } from './korean.ts';
import { wordSet } from './word-set.ts';

const english = wordSet(
	'about abstract advantages advanced api background basics benefits caveats comparison concept concepts conclusion ' +
		'config configuration cons context definition definitions description details disadvantages drawbacks example ' +
		'examples explanation faq features flow index keyword keywords agenda outline tldr getting-started goal goals history how idea info installation install ' +
		'intro introduction kinds limitations meaning method methods motivation name note notes options others overview ' +
		'parameters problem problems process properties pros purpose quickstart reason reasons requirements result results ' +
		'setup solution solutions steps summary syntax terminology terms tip tips types usage use uses what when why misc'
);

/** `Quick definition`, `Main features`: still a part of what is above. */
const degrees = wordSet(
	'quick short brief simple detailed full formal basic main key core common major'
);

const korean = wordSet(
	'개념 개요 결과 결론 과정 구성 구조 규칙 기능 기본 기타 단점 대상 동작 등장배경 명령어 목적 목차 문제 문제점 방법 방어 배경 비교 ' +
		'비고 사용 사용법 사용예 상황 설명 설정 설치 소개 속성 순서 실습 예 예시 예제 요약 용도 용어 원리 원인 유형 의미 이유 이점 ' +
		'장단점 장점 절차 정리 정의 조건 종류 주의 주의사항 주의점 질문 차이 차이점 참고 추가 특성 특징 필요성 한계 항목 해결 해결책 효과 활용 ' +
		'요구사항 기본정의 구성요소 동작원리 작동원리 동작방식 동작과정 발생조건 발생원인 해결방법 사용방법 사용이유 주요특징 장점과단점 핵심 암기 키워드 ' +
		'용법 시나리오 체크리스트 요점 포인트 배경지식 구현 적용 추천 고려사항 목표 키포인트 사용사례 활용사례 기법 요소 등장'
);

/** Whether a title names a part of a note rather than a thing. Case and numbering do not count. */
export function isSectionName(title: string): boolean {
	const name = withoutNumber(title).toLowerCase().replace(signs, '').trim();
	const space = name.search(/\s/);
	if (space < 0) return (endsInHangul(name) ? korean : english).has(name);
	const first = name.slice(0, space);
	const rest = name.slice(space).trimStart();
	return (degrees.has(first) && english.has(rest)) || (korean.has(first) && korean.has(rest));
}

/** Whether a title names a chapter of a course rather than a thing: `주식 기초 1`, `Rust basics`. */
export function isChapter(title: string): boolean {
	return chapter.test(title);
}

const chapter =
	/(?:\s(?:기초|기본|입문|개론|심화|복습)|\b(?:basics|fundamentals)) ?\d*$|\bpart \d+$/i;

/** Whether a title heads reasons to care about the thing above it: `Significance`, `Why it matters`. */
export function headsReasons(title: string): boolean {
	return reasons.test(withoutNumber(title));
}

const reasons =
	/^(?:(?:historical |cultural |key |practical )?(?:significance|importance|implications?)(?: (?:of|for) .*)?|why (?:it|this|they|these) (?:matters?|is important|are important))\W*$/i;

const signs = /[^\p{L}\p{N}\s&/-]+/gu;

/** A title without the sign and number before it: `1. Keys`, `2.1 Keys`, `SECTION 3 Keys`, `✅ Keys`. */
export function withoutNumber(title: string): string {
	return title.slice(numberEnd(title));
}

/** Where the title begins behind its sign and number. */
export function numberEnd(title: string): number {
	const sign =
		/^(?:(?:\p{Extended_Pictographic}|\d\uFE0F?\u20E3)\uFE0F?\s*)+/u.exec(title)?.[0].length ?? 0;
	return sign + (numbering.exec(title.slice(sign))?.[0].length ?? 0);
}

const numbering =
	/^(?:\d{1,3}(?:[.-]\d{1,3})*[.)]|(?:q|질문|문제|question) ?\d{0,3}[.):]|\d{1,3}(?:\.\d{1,3})+|(?:section|chapter|part|unit|lecture|lesson|week) \d{1,3}[.:)]?(?= \S)|제? ?\d{1,3}(?:장|절|강|주차)[.:)]?|[가나다라마바사아자차카타파하][.)]|\(\d{1,2}\)\.?|\[\d{1,2}\])\s+/i;
