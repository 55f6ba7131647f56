/**
 * The machine that an author worked on: true of that machine only, so no matter to learn. Below a
 * title that names a set-up, what is said must be no more than names, versions and sizes.
 */
import type { OutlineNode } from '../outline/node.ts';
import { withoutNumber } from '../words/sections.ts';

const setup =
	/^(?:(?:(?:개발|실습|테스트|작업|구축|사용|서버|로컬|진행|설치|실험|시스템|실행) ?)?환경|(?:(?:서버|시스템|컴퓨터|pc) ?)?(?:사양|스펙)|(?:사용 ?)?버전(?: ?정보)?|(?:(?:development|dev|test|lab|my|server|system|local) )?(?:environment|specs|versions?)|(?:my|development|lab|test) set-?up)$/i;

/** Whether a node tells the author's own set-up: `server : ubuntu 18.04` below 실습 환경. */
export function isSetup(source: string, node: OutlineNode): boolean {
	const told = source.slice(node.content.start, node.content.end);
	return told.length <= MAX_LINE && isMachine(valueOf(told)) && standsBelowSetup(source, node);
}

/** A longer line says more than a name and a version, in UTF-16 code units. */
const MAX_LINE = 60;

function standsBelowSetup(source: string, { parent }: OutlineNode): boolean {
	if (parent === null) return false;
	const title = source.slice(parent.content.start, parent.content.end);
	if (setup.test(withoutNumber(title.replace(/[*_`:：]/g, '').trim()))) return true;
	return parent.kind !== 'heading' && standsBelowSetup(source, parent);
}

/** What stands behind a name; all of a line without one. */
function valueOf(line: string): string {
	return line.replace(/^[^:：=]{1,30}[:：=]\s*|^\S{1,20}(?: \S{1,20})?[은는] /, '');
}

/** Words that may stand beside the names of programs and machines. */
const besides =
	/우분투|윈도우즈?|리눅스|맥북|비트|코어|(?:이상|이하|기반|기준|최신|사용|버[전젼])(?:[을를]|의|으로)?(?:함|한다|했다|합니다|했습니다)?/g;
const figure =
	/\d+\.\d|\bv\d|\d ?(?:[GMT]B|[GM]Hz|bit|cores?)\b|\d ?(?:코어|비트|버[전젼])|^[\p{L} ]+ \d+$/iu;
const platform = /\b(?:ubuntu|debian|centos|linux|windows|mac ?os)\b|우분투|윈도우|리눅스|맥북/i;

function isMachine(value: string): boolean {
	if (/[가-힣]/.test(value.replace(besides, ''))) return false;
	return figure.test(value) || platform.test(value);
}
