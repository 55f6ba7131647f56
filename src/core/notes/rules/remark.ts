/**
 * Labels that say what kind of remark follows rather than what it is about: `참고: …`, `Note - …`.
 * They are part of no question.
 */
import { statementFrom, type Statement } from '../facts/statement.ts';
import { wordSet } from '../words/word-set.ts';

/** What follows one of these is a statement like any other. */
const remarks = wordSet(
	'note notes tip tips analogy warning caution example examples ex e.g info important remember hint output result ' +
		'참고 주의 예 예시 예제 팁 메모 결과 출력 정리 요약 비고 단 즉 다만 결론'
);

/** What follows one of these is nothing to ask about. */
const asides = wordSet(
	'todo fixme answer question q a ref reference references source see url link website site repo homepage license author ' +
		'authors date updated created contact email maintainer returns stability 출처 수정일 질문 답 답변 링크 참조 저자 작성자 작성일 날짜 라이선스'
);

const labels: ReadonlySet<string> = new Set([...remarks, ...asides]);

/** Of several words. */
const compound =
	/^(?:(?:last|date|first) (?:updated?|modified|edited|revised|reviewed|created|published)|(?:마지막|최종|최근|최초) (?:업데이트|수정|갱신|작성|개정)(?:일|일자|일시)?|see also|fun fact|pro tip|[a-z]+ (?:note|tip|tips|analogy)|key (?:points?|takeaways?|ideas?|insights?)|real world example|(?:example|sample) (?:cmds?|commands?|usage|code|output|query|syntax))$/;

/** Whether a text is such a label, in lower case. */
export function isRemark(label: string): boolean {
	if (labels.has(label)) return true;
	return label.includes(' ') && compound.test(label);
}

/** The statement behind its label; null if there is nothing to ask about behind it. */
export function withoutRemark(statement: Statement): Statement | null {
	const [first, second] = statement.words;
	if (!first) return statement;
	const label = first.text.toLowerCase();
	if (!isRemark(label)) return statement;
	if (!second) return /[:：]/.test(first.tail) ? null : statement;
	const isSign = /^(?:[-–—]|)$/.test(second.text) && !second.tail.includes(',');
	const isAnswer = /^[qa]$/.test(label) && first.tail === '.';
	const end = isAnswer || /[:：)\]]/.test(first.tail) ? first.end : isSign ? second.end : 0;
	if (end === 0) return statement;
	return asides.has(label) ? null : statementFrom(statement, end);
}
