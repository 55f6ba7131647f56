/** Whatever is asked about traffic. */
import type { NoEndpoint } from '../skills/no-endpoint.ts';
import type { Reach } from '../skills/reach.ts';
import type { SourceIp } from '../skills/source-ip.ts';
import type { WhoAnswers } from '../skills/who-answers.ts';

export type TrafficQuestion = Reach | WhoAnswers | SourceIp | NoEndpoint;
