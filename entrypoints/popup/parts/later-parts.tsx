import { Excerpt } from '../../../components/excerpt';
import { watchScrollEdges } from '../../../components/scroll-edges';
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
  watchScrollEdges,
  failureSentence,
  onKeyDown,
};
