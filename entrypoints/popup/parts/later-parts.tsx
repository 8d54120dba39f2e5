import { Excerpt } from '../../../components/excerpt';
import { failureSentence } from '../../../components/words/failure-sentence';
import { explanation } from '../words/explanation';
import { FilterEnd } from './filter-end';
import { GuiseStrip } from './head/guise-strip';
import { Here } from './head/here';
import { SignedOutHead } from './head/signed-out-head';
import { onKeyDown } from './keys-down';
import { ListRest } from './list-rest';
import { LiveRegion } from './live-region';
import type { LaterParts } from './part-props';
import { pointing } from './pointing';
import { oddAddress } from './row/odd-address';
import { watchScroller } from './watch-scroller';

export const LATER_PARTS: LaterParts = {
  explanation,
  asked: null,
  LiveRegion,
  Here,
  GuiseStrip,
  SignedOutHead,
  ListRest,
  FilterEnd,
  pointing,
  oddAddress,
  Excerpt,
  watchScroller,
  failureSentence,
  onKeyDown,
};
