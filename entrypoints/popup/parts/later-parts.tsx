import { Excerpt } from '../../../components/excerpt';
import { failureSentence } from '../../../components/words/failure-sentence';
import { FilterEnd } from './filter-end';
import { Here } from './head/here';
import { SignedOutHead } from './head/signed-out-head';
import { onKeyDown } from './keys-down';
import { ListRest } from './list-rest';
import { LiveRegion } from './live-region';
import type { LaterParts } from './part-props';
import { pointing } from './pointing';
import { PopupTray } from './popup-tray';
import { oddAddress } from './row/odd-address';
import { watchScroller } from './watch-scroller';

export const LATER_PARTS: LaterParts = {
  asked: null,
  Tray: PopupTray,
  LiveRegion,
  Here,
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
