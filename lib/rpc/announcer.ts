import { NEWS_CHANNEL, type News } from './contract';

/** The worker's end of the news: tells every page of this extension that is open now. */
export function createAnnouncer(): (news: News) => void {
  const channel = new BroadcastChannel(NEWS_CHANNEL);
  return (news) => channel.postMessage(news);
}
