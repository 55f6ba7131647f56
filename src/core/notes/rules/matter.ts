/**
 * What a note says that is no matter to learn: how an exam is run, what a course wants its
 * readers to be able to do, the figures of a worked example.
 */

const currency = /[$€£₩]|(?:원|달러|엔|유로)$/;
/** A sum of money, alone or behind what it is: `$ 3`, `편익: 2원`. */
const money = /^(?:[\p{L} ]{1,12}[:=] ?)?(?:[$€£₩] ?\d[\d.,]*|\d[\d.,]* ?(?:원|달러|엔|유로))$/u;
const amount = /^(?:[\p{L} ]{1,12}[:=] ?)?[-+]?\d[\d.,]*(?: ?\p{L}{1,2})?$/u;
const ordinal =
	/(?:^|\s)(?:\d{1,2}|첫|두|세|네|다섯) ?번째|\b(?:\d{1,2}(?:st|nd|rd|th)|first|second|third)\b/i;

/** Whether an answer is a sum, or a mere number asked for one in a row of things. */
export function isWorkedFigure(asks: string, tells: string): boolean {
	if (currency.test(tells) && money.test(tells)) return true;
	return ordinal.test(asks) && amount.test(tells);
}

/** What learners shall be able to do: `클라우드 개념에 대해 설명하기`, `구별할 수 있다`. */
const objective =
	/(?:설명|이해|파악|학습|숙지|공부|습득|식별|구별|구분|서술)(?:하기|해 ?보기|할 수 있(?:다|음|습니다|어야 (?:한다|함|합니다)))[.]?$|알아보기$/;

/** Whether a text is an aim of a course rather than something it teaches. */
export function isObjective(text: string): boolean {
	return objective.test(text);
}

/** Verbs of aims at the beginning of an answer. */
export function isEnglishObjective(text: string): boolean {
	return englishObjective.test(text);
}

const englishObjective =
	/^(?:describe|understand|explain|demonstrate|recognize|recognise|be able to|learn (?:how|about|to))\s\p{L}/iu;

const logistics =
	/^\s*(?:담당 ?교수|교수님?|강사|강의실|강의 ?시간|수강 ?(?:학기|인원|대상)|instructors?|professor|lecturer|office hours|course (?:code|number|title)|semester|배점|문항 ?수|문제 ?수|시험 ?(?:시간|일정|비용|응시료|장소|과목)|응시료|응시 ?(?:자격|비용)|합격 ?(?:점수|기준|률)|출제 ?(?:비율|비중|빈도)|passing score|(?:exam|test) (?:duration|length|time|fee|cost|format|date)|number of questions|time limit|domain weight(?:ing)?)\s*[:：?]?$/i;
const shares = /^\s*(?:weight(?:ing|age)?|비중|비율|percent(?:age)?|% of exam)\s*[:：?]?$/i;

/** Whether a property is one of an exam or a course: its weights, its length, who teaches it. */
export function isLogistics(name: string, value: string): boolean {
	if (logistics.test(name)) return true;
	if (!value.includes('%') || !shares.test(name)) return false;
	return /^~?\d[\d.]*\s?(?:[-~–]\s?\d[\d.]*\s?)?%?$/.test(value);
}
